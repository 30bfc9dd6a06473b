package promocast.engine.experiment;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import promocast.data.BadInputException;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.campaign.CampaignLog;
import promocast.engine.EngineMessage;

/**
 * A column from before the offer that goes along with what customers spend.
 *
 * @param column its name
 * @param correlation with spend, -1 to 1, over the logged rows
 */
public record Covariate(String column, double correlation) {
    /** Share of the variance that it takes away, 0 to 1. */
    public double reduction() {
        return correlation * correlation;
    }

    /**
     * The column that takes most variance away, or the wanted one.
     *
     * @param spend what the customers of the log spent
     * @throws BadInputException when the wanted column is not a number that is known before the offer
     */
    static Optional<Covariate> of(CampaignLog log, double[] spend, Optional<String> wanted) {
        var features = log.roles().features().stream()
                .flatMap(name -> log.data().find(name).stream())
                .filter(column -> column.type() == ColumnType.INTEGER || column.type() == ColumnType.NUMBER)
                .toList();
        if (wanted.isPresent()
                && features.stream().noneMatch(column -> column.name().equals(wanted.get()))) {
            throw new BadInputException(EngineMessage.of(
                    "experiment.covariate.unknown",
                    wanted.get(),
                    String.join(", ", features.stream().map(Column::name).toList())));
        }
        return features.stream()
                .filter(column -> wanted.map(column.name()::equals).orElse(true))
                .map(column -> new Covariate(column.name(), correlation(filled(column), spend)))
                .filter(one -> Double.isFinite(one.correlation()))
                .max(Comparator.comparingDouble(Covariate::reduction));
    }

    /** Missing values count as the mean of the others, which adds nothing to the correlation. */
    static double[] filled(Column column) {
        var values = column.numbers();
        double mean = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .filter(Double::isFinite)
                .average()
                .orElse(0);
        for (int i = 0; i < values.length; i++) {
            values[i] = Double.isFinite(values[i]) ? values[i] : mean;
        }
        return values;
    }

    private static double correlation(double[] a, double[] b) {
        return new PearsonsCorrelation().correlation(a, b);
    }
}
