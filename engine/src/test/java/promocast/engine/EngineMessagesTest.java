package promocast.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EngineMessagesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");

    @Test
    void bothLanguagesHaveSameKeysAndPlaceholders() throws IOException {
        var english = load("messages.properties");
        var chinese = load("messages_zh.properties");
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (var key : english.stringPropertyNames()) {
            assertThat(placeholders(chinese.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @Test
    void apostrophesAreDoubledSoThatPlaceholdersHold() throws IOException {
        var single = Pattern.compile("(?<!')'(?!')");
        for (var file : new String[] {"messages.properties", "messages_zh.properties"}) {
            var sentences = load(file);
            for (var key : sentences.stringPropertyNames()) {
                assertThat(sentences.getProperty(key)).as(key).doesNotContainPattern(single);
            }
        }
    }

    private static TreeSet<String> placeholders(String pattern) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(pattern).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    private static Properties load(String file) throws IOException {
        var properties = new Properties();
        try (var stream = EngineMessage.class.getResourceAsStream(file);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
