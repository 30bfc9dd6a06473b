package promocast.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import promocast.engine.Interval;

final class LinePainterTest {
    private static LineData data(List<Series> series, Mark... marks) {
        return new LineData(
                Axis.exactly(0, 100, 5, String::valueOf, "cost <¥>"),
                Axis.around(0, 50, 4, String::valueOf, "profit & loss"),
                series,
                List.of(marks),
                String::valueOf,
                Interval::toString);
    }

    private static Series line(int points, double beyondFrom) {
        var all = new ArrayList<Series.Point>();
        for (int i = 0; i < points; i++) {
            double x = 100.0 * i / (points - 1);
            all.add(new Series.Point(x, Interval.around(x / 2, 3), x > beyondFrom));
        }
        return Series.plan("plan", all);
    }

    private static Strokes draw(LineData data) {
        var pen = new Strokes();
        new LinePainter(pen, Plot.within(data, pen, 400, 200), data).paint();
        return pen;
    }

    private static List<Strokes.Path> plan(Strokes pen) {
        return pen.paths.stream()
                .filter(path -> path.stroke().ink() == Ink.PLAN)
                .toList();
    }

    @Test
    void lineBeyondTheDataIsDashedAndDoesNotBreak() {
        var paths = plan(draw(data(List.of(line(11, 60)))));
        assertThat(paths).hasSize(2);
        assertThat(paths.get(0).stroke().dash()).isEmpty();
        assertThat(paths.get(1).stroke().dash()).isNotEmpty();
        assertThat(paths.get(1).xs()[0])
                .isEqualTo(paths.get(0).xs()[paths.get(0).xs().length - 1]);
    }

    @Test
    void bandBeyondTheDataIsFainter() {
        var bands = draw(data(List.of(line(11, 60)))).areas.stream()
                .filter(area -> area.ink() == Ink.BAND)
                .toList();
        assertThat(bands).hasSize(2);
        assertThat(bands.get(1).opacity()).isLessThan(bands.get(0).opacity());
    }

    @Test
    void longLinesAreThinnedAndKeepTheirPeak() {
        var points = new ArrayList<Series.Point>();
        for (int i = 0; i < 20_000; i++) {
            points.add(Series.point(100.0 * i / 19_999, i == 7_777 ? 49 : 10));
        }
        var paths = plan(draw(data(List.of(Series.plan("plan", points)))));
        assertThat(paths).hasSize(1);
        assertThat(paths.get(0).xs().length).isLessThan(900);
        double top = java.util.Arrays.stream(paths.get(0).ys()).min().orElseThrow();
        double rest = paths.get(0).ys()[0];
        assertThat(rest - top).isGreaterThan(80);
    }

    @Test
    void unknownValuesLeaveAGap() {
        var points = List.of(
                Series.point(0, 1),
                Series.point(20, 2),
                new Series.Point(40, Interval.withheld(), false),
                Series.point(60, 3),
                Series.point(80, 4));
        assertThat(plan(draw(data(List.of(Series.plan("plan", points)))))).hasSize(2);
    }

    @Test
    void namesStandWithinTheChart() {
        var pen = draw(data(
                List.of(line(11, 200).tagged(1, true)), new Mark.Guide(99, Ink.MUTED, true, "a long name of a guide")));
        for (var word : pen.words) {
            double half = pen.width(word.text(), word.lettering());
            double left = switch (word.lettering().anchor()) {
                case START -> word.x();
                case MIDDLE -> word.x() - half / 2;
                case END -> word.x() - half;
            };
            assertThat(left).as(word.text()).isGreaterThanOrEqualTo(0);
            assertThat(left + half).as(word.text()).isLessThanOrEqualTo(404);
        }
    }

    @Test
    void emptyChartHasAxesOnly() {
        var pen = draw(data(List.of()));
        assertThat(plan(pen)).isEmpty();
        assertThat(pen.words).isNotEmpty();
    }

    @Test
    void svgIsWellFormed() throws Exception {
        var data = data(List.of(line(11, 60).tagged(0.5, true)), new Mark.Dot(50, 25, Ink.GOOD, "peak <¥5>", true));
        var pen = new SvgPen(Map.of(), new Strokes());
        new LinePainter(pen, Plot.within(data, pen, 400, 200), data).paint();
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(pen.document(400, 200))));
        assertThat(document.getElementsByTagName("polyline").getLength()).isGreaterThan(5);
        assertThat(document.getElementsByTagName("text").getLength()).isGreaterThan(5);
    }
}
