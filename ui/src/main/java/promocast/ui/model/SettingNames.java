package promocast.ui.model;

import promocast.data.ActionSpace;
import promocast.engine.format.NumberFormatter;
import promocast.ui.text.Texts;

/**
 * Names of what was offered, in the planner's words: an evaluation calls an arm by its name and a lever setting
 * {@code column=value}.
 *
 * @param texts words
 * @param actions the arms or levers of the model
 */
record SettingNames(Texts texts, ActionSpace actions) {
    /** The name of a setting. */
    String of(String key) {
        int equals = key.indexOf('=');
        if (actions.arms() || equals < 0) {
            return key;
        }
        var column = key.substring(0, equals);
        var value = key.substring(equals + 1);
        return actions.levers().stream()
                .filter(lever -> lever.column().equals(column))
                .findFirst()
                .map(lever -> texts.get("model.setting", texts.get("lever." + lever.field()), number(value)))
                .orElse(key);
    }

    private String number(String value) {
        return value.matches("-?\\d+(\\.\\d+)?")
                ? new NumberFormatter(texts.locale(), "").number(Double.parseDouble(value))
                : value;
    }
}
