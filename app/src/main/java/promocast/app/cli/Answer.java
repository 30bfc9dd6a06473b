package promocast.app.cli;

import java.util.List;
import java.util.Map;

/**
 * What a command found out, once for programs and once for people.
 *
 * @param json keys and values of the JSON document; {@link Json} says which values it knows
 * @param text lines for people, in the language of the session
 */
public record Answer(Map<String, Object> json, List<String> text) {
    public Answer {
        text = List.copyOf(text);
    }
}
