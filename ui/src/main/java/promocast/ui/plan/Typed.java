package promocast.ui.plan;

import java.util.OptionalDouble;

/** Reads numbers as planners type them: with a currency sign, thousands commas, a percent sign, 万 or k. */
final class Typed {
    private Typed() {}

    /**
     * The number, if the text is one.
     *
     * @param share whether a share is meant, so that {@code 35} and {@code 35%} are both 0.35
     */
    static OptionalDouble number(String text, boolean share) {
        var bare = text.replaceAll("[\\s,，¥￥$€£×]", "").replace('\u2212', '-');
        double factor = share ? 0.01 : 1;
        if (bare.endsWith("%")) {
            bare = bare.substring(0, bare.length() - 1);
            factor = 0.01;
        } else if (bare.endsWith("万")) {
            bare = bare.substring(0, bare.length() - 1);
            factor = 10_000;
        } else if (bare.endsWith("k") || bare.endsWith("K")) {
            bare = bare.substring(0, bare.length() - 1);
            factor = 1_000;
        }
        if (!bare.matches("-?\\d{1,15}(\\.\\d{1,9})?")) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(bare) * factor;
        return OptionalDouble.of(Math.round(number * 1e9) / 1e9);
    }
}
