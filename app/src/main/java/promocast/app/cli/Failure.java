package promocast.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON document of a command that failed: {@code {"error": {"exit": 3, "message": "..."}}}. */
final class Failure {
    private Failure() {}

    static Map<String, Object> json(int exitCode, String sentence) {
        var error = new LinkedHashMap<String, Object>();
        error.put("exit", exitCode);
        error.put("message", sentence);
        return Map.of("error", error);
    }
}
