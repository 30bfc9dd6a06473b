package promocast.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import promocast.data.campaign.CampaignLog;
import promocast.engine.advise.AdvisorOptions;
import promocast.engine.advise.Aim;
import promocast.engine.advise.AssumptionsFile;
import promocast.engine.advise.Feedback;
import promocast.engine.advise.FeedbackFile;
import promocast.engine.advise.Learner;
import promocast.engine.advise.Preference;
import promocast.engine.advise.RepeatedContacts;
import promocast.engine.advise.RuleFile;
import promocast.engine.plan.CampaignPlan;

/** How the advisor learns, what it aims at, and what it must respect. */
final class AdviceFlags {
    @Option(names = "--learner", paramLabel = "NAME", defaultValue = "auto", converter = LearnerName.class)
    private Learner learner = Learner.AUTO;

    @Option(names = "--aim", paramLabel = "AIM", defaultValue = "average", converter = AimName.class)
    private Aim aim = Aim.AVERAGE;

    @Option(names = "--trust", paramLabel = "W", converter = Share.class)
    private @Nullable Double trust;

    @Option(names = "--rival", paramLabel = "C", defaultValue = "0", converter = Share.class)
    private double rival;

    @Option(names = "--rules", paramLabel = "RULES.json")
    private @Nullable Path rules;

    @Option(names = "--assumptions", paramLabel = "A.json")
    private @Nullable Path assumptions;

    @Option(names = "--reject", paramLabel = "STEP", split = ",", converter = Positive.class)
    private List<Integer> rejected = List.of();

    @Option(names = "--feedback", paramLabel = "F.json")
    private @Nullable Path feedback;

    /** The same for the advisor. */
    AdvisorSteps.Asking asking(int steps, long seed) {
        var options =
                AdvisorOptions.defaults().withSeed(seed).withLearner(learner).withRival(rival);
        if (rules != null) {
            options = options.withRules(RuleFile.read(rules));
        }
        if (assumptions != null) {
            options = options.withAssumptions(AssumptionsFile.read(assumptions));
        }
        var preference = Preference.defaults().withAim(aim);
        if (trust != null) {
            preference = preference.withTrust(trust);
        }
        if (feedback != null && Files.exists(feedback)) {
            preference = preference.withFeedback(FeedbackFile.read(feedback));
        }
        return new AdvisorSteps.Asking(steps, options, preference, new HashSet<>(rejected));
    }

    /** The same with what a log of repeated contacts tells in the place of assumptions that nobody has stated. */
    AdvisorSteps.Asking estimated(AdvisorSteps.Asking asking, CampaignPlan plan, Optional<CampaignLog> log) {
        var options = asking.options();
        return log.filter(known -> assumptions == null)
                .flatMap(known -> RepeatedContacts.estimate(known, plan, options))
                .map(found -> new AdvisorSteps.Asking(
                        asking.count(), options.withAssumptions(found), asking.preference(), asking.refused()))
                .orElse(asking);
    }

    /** Writes the decisions where they are kept. */
    void keep(Feedback decided) {
        if (feedback != null) {
            FeedbackFile.write(decided, feedback);
        }
    }

    /** Reads {@code tabular}, {@code deep}, {@code offline} or {@code auto}. */
    static final class LearnerName implements ITypeConverter<Learner> {
        @Override
        public Learner convert(String value) {
            return List.of(Learner.values()).stream()
                    .filter(one -> one.name().equalsIgnoreCase(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("auto, tabular, deep, offline"));
        }
    }

    /** Reads {@code average} or {@code worst-case}. */
    static final class AimName implements ITypeConverter<Aim> {
        @Override
        public Aim convert(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "average" -> Aim.AVERAGE;
                case "worst-case" -> Aim.WORST_CASE;
                default -> throw new TypeConversionException("average, worst-case");
            };
        }
    }
}
