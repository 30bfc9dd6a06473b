package promocast.engine.evaluate;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import promocast.data.UnanswerableException;
import promocast.engine.EngineMessage;

/** Compares two rules that were both logged: what the second would have earned on the rows of the first. */
public final class LoggedPolicies {
    private LoggedPolicies() {}

    /**
     * Evaluates the rule behind {@code candidate} on the rows of {@code log}, with a cross-fitted outcome model of
     * {@code log}, beside the mean that it earned in its own log.
     *
     * @param tau threshold of Switch-DR on the importance weight, at least 0
     * @param lambda shrinkage of DRos, at least 0
     * @throws promocast.data.BadInputException when a column is missing or a value is not what it must be
     * @throws promocast.data.UnanswerableException when no estimate can be trusted
     */
    public static PolicyReport compare(Path log, Path candidate, PolicyColumns columns, double tau, double lambda) {
        var rows = DecisionLog.read(log, columns);
        var own = DecisionLog.read(candidate, columns);
        return of(rows, new LoggedRule(own), tau, lambda).beside(own.mean());
    }

    private static PolicyReport of(DecisionLog log, LoggedRule rule, double tau, double lambda) {
        int n = log.size();
        var models = IntStream.range(0, LoggedMeans.FOLDS)
                .mapToObj(fold -> new LoggedMeans(log, fold))
                .toList();
        double[] rho = new double[n];
        double[] logged = new double[n];
        double[] direct = new double[n];
        for (int i = 0; i < n; i++) {
            var stratum = log.stratum().get(i);
            var action = log.action().get(i);
            var model = models.get(i % LoggedMeans.FOLDS);
            var chances = rule.of(stratum);
            if (chances.isEmpty()) {
                throw new UnanswerableException(EngineMessage.of("evaluate.policy.noStratum", stratum));
            }
            rho[i] = chances.getOrDefault(action, 0.0) / log.propensity()[i];
            logged[i] = model.of(action, stratum);
            for (var chance : chances.entrySet()) {
                direct[i] += chance.getValue() * model.of(chance.getKey(), stratum);
            }
        }
        var sample = PolicySample.of(rho, log.reward(), logged, direct);
        return PolicyReport.of(sample, unseen(log, rule), tau, lambda).withLearnedModel(sample);
    }

    /** What the rule does in a stratum of the log where the log never did it. */
    private static PolicyReport.Unseen unseen(DecisionLog log, LoggedRule rule) {
        var taken = new HashMap<String, Set<String>>();
        for (int i = 0; i < log.size(); i++) {
            taken.computeIfAbsent(log.stratum().get(i), key -> new HashSet<>())
                    .add(log.action().get(i));
        }
        var unseen = new TreeSet<String>();
        double mass = 0;
        for (var stratum : log.stratum()) {
            for (var chance : rule.of(stratum).entrySet()) {
                if (!taken.get(stratum).contains(chance.getKey())) {
                    unseen.add(chance.getKey());
                    mass += chance.getValue() / log.size();
                }
            }
        }
        return new PolicyReport.Unseen(List.copyOf(unseen), mass);
    }
}
