package promocast.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Outcome;
import promocast.data.Roles;
import promocast.data.doctor.Effect;
import promocast.data.doctor.Examination;
import promocast.data.doctor.Finding;
import promocast.data.doctor.HeadlineRates;

/** What the doctor found and what fixes move, for programs and for people. */
final class FindingAnswer {
    /** Rows of the file that a finding names. */
    private static final int MOST_ROWS = 10;

    private FindingAnswer() {}

    /** A finding without what its fix moves. */
    static Map<String, Object> json(Session session, Finding finding) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("code", finding.code());
        fields.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        fields.put("column", finding.column());
        fields.put("rows", finding.rows());
        fields.put("message", session.text(finding.message()));
        fields.put("fix", session.text(finding.advice()));
        fields.put("title", session.text(finding.title()));
        return fields;
    }

    /** A finding with the first rows of the file that it touches, and what its proposed fix moves. */
    static Map<String, Object> json(Session session, Finding finding, Dataset table, Roles roles) {
        var fields = json(session, finding);
        fields.put(
                "firstRows",
                IntStream.of(finding.touched().first(MOST_ROWS))
                        .mapToObj(table::fileRow)
                        .toList());
        fields.put(
                "proposals",
                finding.fixes().stream()
                        .map(fix -> session.text(fix.describe()))
                        .toList());
        finding.fix().ifPresent(fix -> fields.putAll(json(session, Effect.of(table, roles, fix))));
        return fields;
    }

    /** An effect: in words, and the headline rates before and after. */
    static Map<String, Object> json(Session session, Effect effect) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("effect", session.text(effect.message()));
        fields.put("before", rates(effect.sizeBefore(), effect.before(), effect, true));
        fields.put("after", rates(effect.sizeAfter(), effect.after(), effect, false));
        return fields;
    }

    private static Map<String, Object> rates(
            Effect.Size size, java.util.Optional<HeadlineRates> rates, Effect effect, boolean before) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("rows", size.rows());
        fields.put("columns", size.columns());
        var overall = new LinkedHashMap<String, Object>();
        for (var outcome : Outcome.values()) {
            var change = effect.overall().get(outcome);
            if (change != null) {
                overall.put(outcome.key(), before ? change.before() : change.after());
            }
        }
        fields.put("overall", overall);
        var groups = new LinkedHashMap<String, Object>();
        rates.ifPresent(known -> {
            for (int group = 0; group < known.groups().size(); group++) {
                groups.put(known.groups().get(group), group(known, group));
            }
        });
        fields.put("groups", groups);
        return fields;
    }

    private static Map<String, Object> group(HeadlineRates rates, int group) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("rows", rates.rows().get(group));
        rates.means().forEach((outcome, means) -> fields.put(outcome.key(), means.get(group)));
        return fields;
    }

    /** The findings in lines, or that there are none. */
    static List<String> lines(Session session, List<Finding> findings) {
        if (findings.isEmpty()) {
            return List.of(session.text("inspect.healthy"));
        }
        var lines = new ArrayList<String>();
        lines.add(session.text("inspect.findings", findings.size()));
        for (var found : findings) {
            var severity =
                    session.text("inspect.severity." + found.severity().name().toLowerCase(Locale.ROOT));
            lines.add("  " + severity + ": " + session.text(found.message()) + " " + session.text(found.advice()));
        }
        return lines;
    }

    /** The findings with what each proposed fix moves, then what was looked at and found in order. */
    static List<String> lines(Session session, Examination examined, Dataset table, Roles roles) {
        var findings = examined.findings();
        var said = lines(session, findings);
        var lines = new ArrayList<>(said.subList(0, 1));
        for (int i = 0; i < findings.size(); i++) {
            lines.add(said.get(i + 1));
            var finding = findings.get(i);
            finding.fix()
                    .ifPresent(fix -> lines.add("    --fix " + key(finding) + ": " + session.text(fix.describe()) + " ("
                            + session.text(Effect.of(table, roles, fix).message()) + ")"));
        }
        lines.add("");
        lines.add(session.text("inspect.passed", examined.passed().size())
                + " "
                + String.join(
                        session.locale().getLanguage().equals("zh") ? "" : " ",
                        examined.passed().stream().map(session::text).toList()));
        return lines;
    }

    /** How a finding is named in {@code --fix}. */
    static String key(Finding finding) {
        return finding.code() + finding.column().map(column -> ":" + column).orElse("");
    }

    /** The fixes of a recipe and what they move together, in lines. */
    static List<String> lines(Session session, List<Message> fixes, Effect effect) {
        var lines = new ArrayList<String>();
        lines.add(session.text("clean.fixes", fixes.size()));
        fixes.forEach(fix -> lines.add("  " + session.text(fix)));
        lines.add(session.text(
                "clean.effect", effect.sizeBefore().rows(), effect.sizeAfter().rows(), session.text(effect.message())));
        return lines;
    }
}
