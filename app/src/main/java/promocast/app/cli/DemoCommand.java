package promocast.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import promocast.data.AtomicFile;
import promocast.data.BadInputException;
import promocast.data.Dataset;
import promocast.data.Progress;
import promocast.data.RoleGuess;
import promocast.data.RolesFile;
import promocast.data.campaign.CampaignLog;
import promocast.data.doctor.Doctor;
import promocast.engine.format.NumberFormatter;
import promocast.engine.model.ForecastModel;
import promocast.engine.model.TrainingOptions;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanFile;
import promocast.engine.report.ReportWriter.Format;
import promocast.engine.whatif.WhatIf;
import promocast.resources.Samples;

/** {@code demo}: the main job from end to end on the embedded e-mail campaign. */
@Command(name = "demo")
public final class DemoCommand implements Work {
    private static final int STEPS = 5;

    private final Inputs inputs;
    private final Reporting reporting;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out = Path.of("");

    /** The command over the given inputs and what makes reports. */
    public DemoCommand(Inputs inputs, Reporting reporting) {
        this.inputs = inputs;
        this.reporting = reporting;
    }

    @Override
    public Answer run(Session session) {
        var folder = folder();
        var document = new LinkedHashMap<String, Object>();

        var data = load(session, folder, document);
        var model = train(session, data, folder, document);
        var prepared = new Inputs.Prepared(
                model,
                data,
                new WhatIf(model, data, session.threads(), session.progress().part(0.6, 0.65)));
        var before = DemoPlan.of();
        document.put("forecast", forecast(session, prepared, before, folder));
        var advice = advise(session, prepared, before, document);
        document.put("forecastAfter", forecastAfter(session, prepared, advice, folder));

        var files = session.written();
        document.put("files", files.stream().map(Path::toString).toList());
        var lines = new ArrayList<String>();
        lines.add(session.text("demo.files"));
        files.forEach(file -> lines.add("  " + file));
        return new Answer(document, lines);
    }

    private Path folder() {
        try {
            return Files.createDirectories(out);
        } catch (IOException problem) {
            throw new BadInputException(Sentence.of("output.unwritable", out.toString(), AtomicFile.reason(problem)));
        }
    }

    private Dataset load(Session session, Path folder, LinkedHashMap<String, Object> document) {
        heading(session, "demo.data");
        var file = Samples.copyHillstrom(folder);
        session.wrote(file);
        var data = inputs.data(file, session.progress().part(0, 0.05));
        var roles = RoleGuess.of(data).roles();
        var rolesFile = folder.resolve("roles.json");
        RolesFile.write(roles, rolesFile);
        session.wrote(rolesFile);
        var findings = new Doctor().examine(data, roles);
        document.put("rows", data.rows());
        document.put(
                "findings",
                findings.stream()
                        .map(found -> FindingAnswer.json(session, found))
                        .toList());
        session.tell(session.text(
                "inspect.size", data.name(), data.rows(), data.columns().size()));
        session.tell(session.text("demo.source"));
        FindingAnswer.lines(session, findings).forEach(session::tell);
        DemoStory.rates(session, CampaignLog.of(data, roles)).forEach(session::tell);
        return data;
    }

    private ForecastModel train(Session session, Dataset data, Path folder, LinkedHashMap<String, Object> document) {
        heading(session, "demo.train");
        var log = CampaignLog.of(data, RoleGuess.of(data).roles());
        var options = TrainingOptions.defaults().withSeed(session.seed());
        var model = inputs.trainer(options, session)
                .fit(log, new TrainingWatch(session.progress().part(0.05, 0.6)));
        var file = folder.resolve("hillstrom.promo-model");
        model.write(file);
        session.wrote(file);
        document.put("training", EvaluationJson.of(model));
        EvaluationText.lines(session, model).forEach(session::tell);
        return model;
    }

    private Object forecast(Session session, Inputs.Prepared prepared, CampaignPlan plan, Path folder) {
        heading(session, "demo.plan");
        var file = folder.resolve("plan-before.json");
        PlanFile.write(plan, file);
        session.wrote(file);
        var forecast = prepared.whatIf().settle(plan, session.progress().part(0.65, 0.68));
        new ForecastText(session, plan.currency()).lines(plan, forecast).forEach(session::tell);
        var json = ForecastJson.of(session, plan, forecast);
        session.wrote(write(folder.resolve("forecast-before.json"), json));
        return json;
    }

    private AdvisorSteps advise(
            Session session, Inputs.Prepared prepared, CampaignPlan before, LinkedHashMap<String, Object> document) {
        heading(session, "demo.advise");
        var progress = session.progress().part(0.68, 0.85);
        var advice = AdvisorSteps.take(prepared.whatIf(), before, STEPS, session.seed(), progress);
        var text = new AdviceText(session, before.currency());
        for (int i = 0; i < advice.steps().size(); i++) {
            session.tell(text.headline(i, advice.steps().get(i)));
        }
        session.tell("");
        text.baselines(advice.baselines()).forEach(session::tell);
        document.put("advice", AdviceJson.of(session, advice.steps(), advice.baselines()));
        return advice;
    }

    private Object forecastAfter(Session session, Inputs.Prepared prepared, AdvisorSteps advice, Path folder) {
        heading(session, "demo.after");
        var plan = advice.plan();
        var file = folder.resolve("plan-after.json");
        PlanFile.write(plan, file);
        session.wrote(file);
        var progress = session.progress().part(0.85, 1);
        var forecast = prepared.whatIf().settle(plan, progress.part(0, 0.1));
        new ForecastText(session, plan.currency()).totals(forecast).forEach(session::tell);
        var numbers = new NumberFormatter(session.locale(), plan.currency());
        session.tell(session.text(
                "demo.verdict",
                numbers.addedMoney(forecast.incremental().profit()).text(),
                numbers.money(forecast.total().campaignCost()).text()));
        var json = ForecastJson.of(session, plan, forecast);
        session.wrote(write(folder.resolve("forecast-after.json"), json));
        report(session, prepared, advice, forecast, folder, progress.part(0.1, 1))
                .forEach(session::wrote);
        session.tell("");
        return json;
    }

    private List<Path> report(
            Session session,
            Inputs.Prepared prepared,
            AdvisorSteps advice,
            promocast.engine.whatif.Forecast forecast,
            Path folder,
            Progress progress) {
        var content =
                reporting.gather(prepared, advice.plan(), forecast, Optional.of(advice), Reporting.gathering(progress));
        return reporting.write(
                content, folder, EnumSet.allOf(Format.class), session.locale(), Reporting.writing(progress));
    }

    private static Path write(Path file, Object json) {
        try (var whole = WholeFile.begin(file)) {
            whole.append(Json.write(json));
            whole.append("\n");
            whole.complete();
        }
        return file;
    }

    private static void heading(Session session, String key) {
        session.tell("");
        session.tell("== " + session.text(key));
    }
}
