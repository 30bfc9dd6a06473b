package promocast.data.feature;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import promocast.data.BadInputException;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.SignedLog;

/** Encodes one feature column into some inputs. */
sealed interface FeatureCoder
        permits FeatureCoder.Day,
                FeatureCoder.Flag,
                FeatureCoder.HeavyTail,
                FeatureCoder.Nothing,
                FeatureCoder.OneHot,
                FeatureCoder.Standard,
                DaysBefore,
                HashedNames,
                TextCoder {
    /** Inputs stay within this many standard deviations, whatever new rows hold. */
    double LIMIT = 8;

    /** The column. */
    String feature();

    /** A name per input. */
    List<String> inputNames();

    /** Number of inputs. */
    default int width() {
        return inputNames().size();
    }

    /**
     * Writes the inputs of all rows of a table; row i begins at {@code offset + i * stride}.
     *
     * @throws BadInputException when the column is absent or of another type
     */
    default void encode(Dataset data, float[] inputs, int offset, int stride) {
        var column = data.column(feature());
        check(data, column);
        encode(column, inputs, offset, stride);
    }

    /** Writes the inputs of all rows of a column; row i begins at {@code offset + i * stride}. */
    void encode(Column column, float[] inputs, int offset, int stride);

    /** @throws BadInputException when the column cannot be encoded */
    default void check(Dataset data, Column column) {
        if (column.type() == ColumnType.TEXT && column.missing() < column.size()) {
            throw new BadInputException(Message.data("encoding.type", data.name(), column.name()));
        }
    }

    /** Within the limit, 0 for NaN. */
    static float limited(double value) {
        return Double.isNaN(value) ? 0 : (float) Math.max(-LIMIT, Math.min(LIMIT, value));
    }

    /** A number with a fitted mean and deviation. */
    record Standard(String feature, double mean, double deviation, boolean indicator) implements FeatureCoder {
        @Override
        public List<String> inputNames() {
            return indicator ? List.of(feature, feature + " missing") : List.of(feature);
        }

        @Override
        public void encode(Column column, float[] inputs, int offset, int stride) {
            for (int i = 0, at = offset; i < column.size(); i++, at += stride) {
                double value = column.number(i);
                inputs[at] = limited((value - mean) / deviation);
                if (indicator) {
                    inputs[at + 1] = Double.isNaN(value) ? 1 : 0;
                }
            }
        }
    }

    /** Yes or no as 1 and 0; the share of yes where missing. */
    record Flag(String feature, double share, boolean indicator) implements FeatureCoder {
        @Override
        public List<String> inputNames() {
            return indicator ? List.of(feature, feature + " missing") : List.of(feature);
        }

        @Override
        public void encode(Column column, float[] inputs, int offset, int stride) {
            for (int i = 0, at = offset; i < column.size(); i++, at += stride) {
                double value = column.number(i);
                inputs[at] = (float) (Double.isNaN(value) ? share : Math.max(0, Math.min(1, value)));
                if (indicator) {
                    inputs[at + 1] = Double.isNaN(value) ? 1 : 0;
                }
            }
        }
    }

    /**
     * An amount with a heavy tail: as the normal score of its rank, and as a standardised logarithm
     * sign(x) ln(1 + |x|).
     *
     * @param knots ascending values
     * @param scores the normal score at each knot, linear in between
     */
    record HeavyTail(
            String feature, double[] knots, double[] scores, double logMean, double logDeviation, boolean indicator)
            implements FeatureCoder {
        @Override
        public List<String> inputNames() {
            var names = List.of(feature + ": rank", feature + ": log");
            return indicator ? List.of(names.get(0), names.get(1), feature + " missing") : names;
        }

        @Override
        public void encode(Column column, float[] inputs, int offset, int stride) {
            for (int i = 0, at = offset; i < column.size(); i++, at += stride) {
                double value = column.number(i);
                boolean missing = Double.isNaN(value);
                inputs[at] = missing ? 0 : limited(score(value));
                inputs[at + 1] = limited((SignedLog.of(value) - logMean) / logDeviation);
                if (indicator) {
                    inputs[at + 2] = missing ? 1 : 0;
                }
            }
        }

        private double score(double value) {
            int at = Arrays.binarySearch(knots, value);
            if (at >= 0) {
                return scores[at];
            }
            int above = -at - 1;
            if (above == 0 || above == knots.length) {
                return scores[Math.min(above, knots.length - 1)];
            }
            double share = (value - knots[above - 1]) / (knots[above] - knots[above - 1]);
            return scores[above - 1] + share * (scores[above] - scores[above - 1]);
        }
    }

    /**
     * One input per category, one for all the rare ones together.
     *
     * @param categories those with an input of their own
     * @param rare those that share the last input; none: no such input
     */
    record OneHot(String feature, List<String> categories, List<String> rare, boolean indicator)
            implements FeatureCoder {
        @Override
        public List<String> inputNames() {
            var names = new ArrayList<String>();
            categories.forEach(category -> names.add(feature + " = " + category));
            if (!rare.isEmpty()) {
                names.add(feature + " = …");
            }
            if (indicator) {
                names.add(feature + " missing");
            }
            return names;
        }

        @Override
        public void encode(Column column, float[] inputs, int offset, int stride) {
            var places = new HashMap<String, Integer>();
            categories.forEach(category -> places.put(category, places.size()));
            rare.forEach(category -> places.put(category, categories.size()));
            int missing = indicator ? width() - 1 : -1;
            for (int i = 0, at = offset; i < column.size(); i++, at += stride) {
                int place = column.isMissing(i) ? missing : places.getOrDefault(column.text(i), -1);
                if (place >= 0) {
                    inputs[at + place] = 1;
                }
            }
        }

        @Override
        public void check(Dataset data, Column column) {
            // any type can be read as names
        }
    }

    /**
     * A day: standardised, and its place in the week and in the year as sine and cosine.
     *
     * @param weekend whether there is an input for Saturday and Sunday too
     */
    record Day(String feature, double mean, double deviation, boolean weekend, boolean indicator)
            implements FeatureCoder {
        private static final int CYCLES = 5;
        private static final int SATURDAY = 6;
        private static final double DAYS_PER_WEEK = 7;
        private static final double DAYS_PER_YEAR = 365.25;

        @Override
        public List<String> inputNames() {
            var names = new ArrayList<String>();
            List.of("", ": week sin", ": week cos", ": year sin", ": year cos")
                    .forEach(part -> names.add(feature + part));
            if (weekend) {
                names.add(feature + ": weekend");
            }
            if (indicator) {
                names.add(feature + " missing");
            }
            return names;
        }

        @Override
        public void encode(Column column, float[] inputs, int offset, int stride) {
            for (int i = 0, at = offset; i < column.size(); i++, at += stride) {
                double day = column.number(i);
                if (Double.isNaN(day)) {
                    if (indicator) {
                        inputs[at + CYCLES + (weekend ? 1 : 0)] = 1;
                    }
                    continue;
                }
                inputs[at] = limited((day - mean) / deviation);
                double week = 2 * Math.PI * day / DAYS_PER_WEEK;
                double year = 2 * Math.PI * (dayOfYear(day) / DAYS_PER_YEAR);
                inputs[at + 1] = (float) StrictMath.sin(week);
                inputs[at + 2] = (float) StrictMath.cos(week);
                inputs[at + 3] = (float) StrictMath.sin(year);
                inputs[at + 4] = (float) StrictMath.cos(year);
                if (weekend) {
                    inputs[at + CYCLES] = isWeekend(day) ? 1 : 0;
                }
            }
        }

        private static boolean isWeekend(double day) {
            return LocalDate.ofEpochDay((long) Math.floor(day)).getDayOfWeek().getValue() >= SATURDAY;
        }

        private static int dayOfYear(double day) {
            return LocalDate.ofEpochDay((long) Math.floor(day)).getDayOfYear();
        }
    }

    /** A column that says nothing: all rows equal, or every row different. */
    record Nothing(String feature) implements FeatureCoder {
        @Override
        public List<String> inputNames() {
            return List.of();
        }

        @Override
        public void encode(Column column, float[] inputs, int offset, int stride) {
            // it has no inputs
        }

        @Override
        public void check(Dataset data, Column column) {
            // nothing is read
        }
    }
}
