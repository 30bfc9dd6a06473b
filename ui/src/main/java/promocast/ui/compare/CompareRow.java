package promocast.ui.compare;

import java.util.List;
import promocast.engine.format.Shown;

/**
 * A number of all scenarios.
 *
 * @param name what it is
 * @param values its value in each
 * @param differences each but the first less the first
 * @param chances chance that each but the first is better than the first, 0 to 1; NaN where that is not judged
 * @param chanceWords the same in words
 * @param key whether it is what scenarios are judged by
 * @param part whether it is a part of the number above
 */
record CompareRow(
        String name,
        List<Shown> values,
        List<Shown> differences,
        List<Double> chances,
        List<String> chanceWords,
        boolean key,
        boolean part) {
    CompareRow {
        values = List.copyOf(values);
        differences = List.copyOf(differences);
        chances = List.copyOf(chances);
        chanceWords = List.copyOf(chanceWords);
    }
}
