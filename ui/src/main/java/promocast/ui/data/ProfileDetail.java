package promocast.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import promocast.data.ColumnType;
import promocast.data.profile.ColumnProfile;
import promocast.data.profile.NumberSummary;
import promocast.ui.chart.Ink;
import promocast.ui.chart.Sparkline;
import promocast.ui.chart.StackedBar;
import promocast.ui.control.Parts;
import promocast.ui.text.Texts;

/** The chosen column in full: a large distribution, its numbers, its most frequent values, the groups one by one. */
final class ProfileDetail extends VBox {
    private static final int MOST_VALUES = 8;

    private final Texts texts;
    private Optional<ColumnProfile> shown = Optional.empty();

    ProfileDetail(Texts texts) {
        super(8);
        this.texts = texts;
        getStyleClass().add("card");
        setPadding(new Insets(12));
        setMinWidth(220);
        setPrefWidth(240);
        setMaxWidth(300);
        texts.localeProperty().addListener((property, was, now) -> show(shown));
    }

    void show(Optional<ColumnProfile> profile) {
        shown = profile;
        var nodes = new ArrayList<Node>();
        profile.ifPresent(one -> {
            nodes.add(label(one.name(), "title"));
            nodes.add(label(texts.get("data.profile.rows", one.rows() - one.missing(), one.missing()), "caption"));
            if (one.numbers().isPresent()) {
                nodes.addAll(numbers(one, one.numbers().get()));
            } else {
                nodes.addAll(names(one));
            }
            nodes.addAll(groups(one));
        });
        getChildren().setAll(nodes);
    }

    private List<Node> numbers(ColumnProfile profile, NumberSummary numbers) {
        var shape = new Sparkline(180, 96);
        shape.sparkProperty().set(new Sparkline.Spark(ColumnHeader.bars(profile), true, Ink.PLAN));
        var ends = Parts.row(
                4,
                label(value(profile.type(), numbers.min()), "caption"),
                Parts.spring(),
                label(value(profile.type(), numbers.max()), "caption"));
        var nodes = new ArrayList<Node>(List.of(shape, ends, Parts.hairline()));
        nodes.add(fact("data.profile.mean", value(profile.type(), numbers.mean())));
        if (profile.type() != ColumnType.DATE) {
            nodes.add(fact("data.profile.deviation", value(profile.type(), numbers.deviation())));
        }
        nodes.add(fact("data.profile.p5", value(profile.type(), numbers.p5())));
        nodes.add(fact("data.profile.p25", value(profile.type(), numbers.p25())));
        nodes.add(fact("data.profile.p50", value(profile.type(), numbers.median())));
        nodes.add(fact("data.profile.p75", value(profile.type(), numbers.p75())));
        nodes.add(fact("data.profile.p95", value(profile.type(), numbers.p95())));
        return nodes;
    }

    private String value(ColumnType type, double value) {
        return texts.say(ColumnWords.value(type, value));
    }

    private List<Node> names(ColumnProfile profile) {
        var nodes = new ArrayList<Node>();
        var labels = profile.bars().labels();
        var counts = profile.bars().counts();
        long most = counts.stream().mapToLong(Long::longValue).max().orElse(1);
        for (int i = 0; i < Math.min(MOST_VALUES, labels.size()); i++) {
            var bar = new StackedBar(6);
            var words = texts.get("data.profile.value", labels.get(i), counts.get(i));
            bar.stackProperty()
                    .set(new StackedBar.Stack(List.of(StackedBar.Part.of(counts.get(i), Ink.PLAN)), most, true, words));
            nodes.add(new VBox(2, pair(labels.get(i), texts.get("data.count", counts.get(i))), bar));
        }
        if (profile.distinct() > nodes.size()) {
            nodes.add(label(texts.get("data.profile.more", profile.distinct() - nodes.size()), "caption"));
        }
        return nodes;
    }

    private List<Node> groups(ColumnProfile profile) {
        var nodes = new ArrayList<Node>();
        profile.balance().ifPresent(balance -> {
            nodes.add(Parts.hairline());
            nodes.add(label(texts.get("data.balance.title"), "small", "medium"));
            var compared = balance.toControl().isEmpty() ? List.of(balance.largest()) : balance.toControl();
            for (var one : compared.subList(0, Math.min(MOST_VALUES, compared.size()))) {
                nodes.add(pair(
                        texts.get("data.balance.pair", one.arm(), one.other()), BalanceWords.size(texts, one.smd())));
            }
        });
        return nodes;
    }

    private HBox fact(String key, String value) {
        return pair(texts.get(key), value);
    }

    private static HBox pair(String name, String value) {
        var left = label(name, "caption");
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMaxWidth(Double.MAX_VALUE);
        var right = label(value, "small");
        right.setMinWidth(Region.USE_PREF_SIZE);
        return Parts.row(8, left, right);
    }

    private static Label label(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
