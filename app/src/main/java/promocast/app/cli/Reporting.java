package promocast.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import promocast.data.Progress;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanLine;
import promocast.engine.report.ModelCard;
import promocast.engine.report.ReportContent;
import promocast.engine.report.ReportContent.LineCurve;
import promocast.engine.report.ReportFonts;
import promocast.engine.report.ReportWriter;
import promocast.engine.whatif.Forecast;
import promocast.resources.Fonts;

/** Gathers what a report says and writes it. */
public final class Reporting {
    private static final double SHARE_OF_GATHERING = 0.7;

    private final Clock clock;

    /** @param clock says when a report was made */
    public Reporting(Clock clock) {
        this.clock = clock;
    }

    /** The content of a report on a settled forecast. */
    ReportContent gather(
            Inputs.Prepared prepared,
            CampaignPlan plan,
            Forecast forecast,
            Optional<AdvisorSteps> advice,
            Progress progress) {
        var curves = new ArrayList<LineCurve>();
        int lines = plan.lines().size();
        for (int line = 0; line < lines; line++) {
            curves.add(curve(prepared, plan, line, progress.part(0.5 * line / lines, 0.5 * (line + 1) / lines)));
        }
        return new ReportContent(
                plan,
                forecast,
                ModelCard.of(prepared.model()),
                prepared.data().name(),
                prepared.whatIf().budgetCurve(plan, progress.part(0.5, 1)),
                curves,
                advice.map(AdvisorSteps::story).orElse(List.of()),
                advice.map(AdvisorSteps::baselines),
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** The profit along the line's first numeric lever; along its share where it has none. */
    private static LineCurve curve(Inputs.Prepared prepared, CampaignPlan plan, int line, Progress progress) {
        var lever = lever(prepared, plan.lines().get(line));
        return lever.map(field -> new LineCurve(
                        line, field, Optional.empty(), prepared.whatIf().profitCurve(plan, line, field, progress)))
                .orElseGet(() -> new LineCurve(
                        line, "share", Optional.empty(), prepared.whatIf().targetingCurve(plan, line, progress)));
    }

    private static Optional<String> lever(Inputs.Prepared prepared, PlanLine line) {
        var set = line.offer().fields();
        return prepared.model().actions().levers().stream()
                .filter(lever -> lever.numeric() && lever.logged().size() > 2)
                .map(lever -> lever.field())
                .filter(set::containsKey)
                .findFirst();
    }

    /** Writes a report; returns the files. */
    List<Path> write(
            ReportContent content, Path folder, Set<ReportWriter.Format> formats, Locale locale, Progress progress) {
        var fonts = new ReportFonts(Fonts.REGULAR::bytes, Fonts.SEMI_BOLD::bytes);
        return new ReportWriter(fonts).write(content, folder, formats, locale, progress);
    }

    /** The part of a progress in which a report is gathered; the rest is for writing it. */
    static Progress gathering(Progress progress) {
        return progress.part(0, SHARE_OF_GATHERING);
    }

    /** The part of a progress in which a report is written. */
    static Progress writing(Progress progress) {
        return progress.part(SHARE_OF_GATHERING, 1);
    }
}
