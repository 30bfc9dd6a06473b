package promocast.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import promocast.data.AtomicFile;
import promocast.data.BadInputException;
import promocast.engine.format.NumberFormatter;
import promocast.engine.model.ModelUpdate;
import promocast.engine.monitor.Actuals;
import promocast.engine.monitor.Lesson;
import promocast.engine.monitor.ModelLearning;
import promocast.engine.monitor.Monitor;
import promocast.engine.whatif.Forecast;
import promocast.engine.whatif.WhatIf;

/**
 * Writes a new version of a model that has learned from a running campaign.
 *
 * @param model the model that it learns on, which stays as it is
 * @param actuals file of the actual results
 * @param out the new version
 */
record ModelUpdating(Path model, Path actuals, Path out) {
    /** What was learned, what it is worth, and what the plan is forecast to do now. */
    record Learned(Lesson lesson, Forecast before, Forecast after) {}

    /** @throws BadInputException before any work when the new version cannot be written, or would replace the old one */
    void check() {
        WholeFile.requireFolder(out);
        try {
            if (Files.exists(out) && Files.isSameFile(model, out)) {
                throw new BadInputException(Sentence.of("monitor.update.same", out.toString()));
            }
        } catch (IOException unreadable) {
            throw new BadInputException(
                    Sentence.of("output.unwritable", out.toString(), AtomicFile.reason(unreadable)));
        }
    }

    Learned learn(Session session, Inputs.Prepared prepared, Monitor monitor, Actuals seen, Forecast before) {
        var lesson = Lesson.of(monitor, seen);
        var based = new ModelUpdate(
                sha256(model), String.valueOf(actuals.getFileName()), seen.lastDay() + 1, Map.of(), Map.of());
        var learned = new ModelLearning(prepared.model(), prepared.data(), monitor, session.threads())
                .learned(lesson, based, session.progress().part(0.9, 0.97));
        var after = new WhatIf(
                        learned,
                        prepared.data(),
                        session.threads(),
                        session.progress().part(0.97, 0.98))
                .settle(seen.plan(), session.progress().part(0.98, 1));
        learned.write(out);
        session.wrote(out);
        return new Learned(lesson, before, after);
    }

    Map<String, Object> json(Learned learned) {
        var measures = new LinkedHashMap<String, Object>();
        for (var effect : learned.lesson.effects()) {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("ratio", effect.ratio());
            fields.put("gapBefore", effect.gapBefore());
            fields.put("gapAfter", effect.gapAfter());
            fields.put("lossBefore", effect.lossBefore());
            fields.put("lossAfter", effect.lossAfter());
            measures.put(effect.measure().column(), fields);
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("model", out.toString());
        document.put("basedOn", sha256(model));
        document.put("replay", learned.lesson.replay());
        document.put("heldOutDays", learned.lesson.heldOutDays());
        document.put("helps", learned.lesson.helps());
        document.put("measures", measures);
        document.put("extraProfitBefore", learned.before.incremental().profit());
        document.put("extraProfitAfter", learned.after.incremental().profit());
        return document;
    }

    List<String> lines(Session session, Learned learned, NumberFormatter numbers) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add(session.text(
                learned.lesson.helps() ? "monitor.update.helps" : "monitor.update.harms",
                learned.lesson.heldOutDays()));
        var table = new TextTable(
                "lrrrr",
                "",
                session.text("monitor.update.ratio"),
                session.text("monitor.update.before"),
                session.text("monitor.update.after"),
                session.text("monitor.update.loss"));
        for (var effect : learned.lesson.effects()) {
            table.add(
                    session.text(effect.measure().label()),
                    String.format(Locale.ROOT, "× %.3f", effect.ratio()),
                    percent(effect.gapBefore()),
                    percent(effect.gapAfter()),
                    String.format(Locale.ROOT, "%.2f → %.2f", effect.lossBefore(), effect.lossAfter()));
        }
        lines.addAll(table.lines());
        lines.add(session.text(
                "monitor.update.profit",
                numbers.addedMoney(learned.before.incremental().profit()).text(),
                numbers.addedMoney(learned.after.incremental().profit()).text()));
        lines.add(session.text("monitor.update.written", out.toString(), String.valueOf(model.getFileName())));
        return lines;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%+.1f%%", 100 * share).replace('-', '−');
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java platform has SHA-256", never);
        }
    }
}
