package promocast.ui.welcome;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import promocast.data.read.DataSource;
import promocast.data.read.DatasetReader;
import promocast.engine.Interval;
import promocast.engine.format.NumberFormatter;
import promocast.ui.chart.Axis;
import promocast.ui.chart.BarData;
import promocast.ui.chart.Ink;
import promocast.ui.chart.LineData;
import promocast.ui.chart.Mark;
import promocast.ui.chart.Series;
import promocast.ui.room.RoomContext;
import promocast.ui.room.RoomId;
import promocast.ui.room.SourceNames;
import promocast.ui.text.Texts;

/** What the welcome room shows and does. */
final class WelcomeViewModel {
    private final RoomContext context;
    private final SampleSource samples;
    private final ReadOnlyObjectWrapper<Optional<BarData>> email = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LineData>> shop = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Recent> recent = FXCollections.observableArrayList();
    private List<SampleSource.Share> visits = List.of();
    private List<SampleSource.Earned> curve = List.of();

    /** Something opened lately. @param there whether it still exists */
    record Recent(DataSource source, boolean there) {}

    WelcomeViewModel(RoomContext context, DatasetReader reader) {
        this.context = context;
        this.samples = new SampleSource(reader);
        context.settings().recent().addListener((ListChangeListener<DataSource>) change -> lookForRecent());
        context.texts().localeProperty().addListener((property, was, now) -> draw());
        lookForRecent();
        drawSamples();
    }

    RoomContext context() {
        return context;
    }

    /** Visit rates of the e-mail sample; empty until they are computed. */
    ReadOnlyObjectProperty<Optional<BarData>> emailChart() {
        return email.getReadOnlyProperty();
    }

    /** Profit curve of the coupon shop; empty until it is computed. */
    ReadOnlyObjectProperty<Optional<LineData>> shopChart() {
        return shop.getReadOnlyProperty();
    }

    /** The recent files, newest first, with whether they still exist. */
    ObservableList<Recent> recent() {
        return recent;
    }

    /** Looks which of the recent files still exist. */
    void lookForRecent() {
        recent.setAll(context.settings().recent().stream()
                .map(source -> new Recent(source, SourceNames.exists(source)))
                .toList());
    }

    /** Shows the first rows of a source as it was read before. */
    void open(DataSource source) {
        context.desk().sources().look(source);
    }

    void open(Sample sample) {
        var title = Texts.message("welcome.sample." + sample.key());
        context.data()
                .open(
                        Texts.message("job.read", title),
                        progress -> samples.read(sample, title, progress),
                        () -> context.desk().go(RoomId.DATA),
                        context.desk()::fail);
    }

    private void drawSamples() {
        context.jobs()
                .read(
                        Texts.message("welcome.job.samples"),
                        progress -> {
                            var shares = samples.visits(progress);
                            var earned = samples.shopCurve();
                            return (Runnable) () -> {
                                visits = shares;
                                curve = earned;
                                draw();
                            };
                        },
                        Runnable::run,
                        context.desk()::fail);
    }

    private void draw() {
        var numbers = new NumberFormatter(context.texts().locale(), "CNY");
        if (!visits.isEmpty()) {
            email.set(Optional.of(bars(numbers)));
            shop.set(Optional.of(curve(numbers)));
        }
    }

    private BarData bars(NumberFormatter numbers) {
        var opacity = new double[] {1, 0.7, 1};
        var groups = new java.util.ArrayList<BarData.Group>();
        for (int i = 0; i < visits.size(); i++) {
            var share = visits.get(i);
            var bar = new BarData.Bar(
                    Interval.exact(share.rate()),
                    numbers.rate(share.rate()),
                    i == visits.size() - 1 ? Ink.LOST : Ink.PLAN,
                    opacity[Math.min(i, 2)]);
            groups.add(new BarData.Group(share.arm(), List.of(bar)));
        }
        double highest =
                visits.stream().mapToDouble(SampleSource.Share::rate).max().orElse(1);
        return new BarData(Axis.exactly(0, highest * 1.08, 4, numbers::rateTick, ""), false, groups);
    }

    private LineData curve(NumberFormatter numbers) {
        var texts = context.texts();
        var peak = curve.stream()
                .max(java.util.Comparator.comparingDouble(SampleSource.Earned::profit))
                .orElseThrow();
        double end = curve.get(curve.size() - 1).cost();
        double low =
                curve.stream().mapToDouble(SampleSource.Earned::profit).min().orElse(0);
        var points = curve.stream()
                .map(one -> Series.point(one.cost(), one.profit()))
                .toList();
        var label = texts.get("welcome.shop.peak", numbers.money(peak.cost()));
        return new LineData(
                Axis.exactly(0, end, 4, numbers::moneyTick, texts.get("welcome.shop.x")),
                Axis.exactly(Math.min(0, low), peak.profit() * 1.2, 4, numbers::moneyTick, texts.get("welcome.shop.y")),
                List.of(Series.plan(texts.get("welcome.shop.y"), points)),
                List.of(new Mark.Dot(peak.cost(), peak.profit(), Ink.GOOD, label, true)),
                numbers::money,
                value -> numbers.addedMoney(value).text());
    }
}
