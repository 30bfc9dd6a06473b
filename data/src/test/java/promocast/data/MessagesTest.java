package promocast.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {
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
            assertThat(chinese.getProperty(key)).as(key).isNotEqualTo(english.getProperty(key));
        }
    }

    @Test
    void patternsKeepTheirPlaceholders() throws IOException {
        for (var file : new String[] {"messages.properties", "messages_zh.properties"}) {
            var sentences = load(file);
            for (var key : sentences.stringPropertyNames()) {
                var pattern = sentences.getProperty(key);
                int formats = new MessageFormat(pattern, Locale.ROOT).getFormats().length;
                assertThat(formats)
                        .as("an apostrophe that is not doubled hides placeholders of " + key)
                        .isEqualTo((int) PLACEHOLDER.matcher(pattern).results().count());
            }
        }
    }

    @Test
    void sentenceIsSaidInBothLanguages() {
        var message = Message.data("reader.row.ragged", "a.csv", 12_345L, 3, 4);
        assertThat(message.in(Locale.ENGLISH)).contains("a.csv, row 12345: 3 values");
        assertThat(message.in(Locale.SIMPLIFIED_CHINESE)).contains("第 12345 行");
        assertThat(message.in(Locale.FRENCH)).isEqualTo(message.in(Locale.ENGLISH));
    }

    private static Properties load(String file) throws IOException {
        var properties = new Properties();
        try (var stream = Message.class.getResourceAsStream(file);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static TreeSet<String> placeholders(String pattern) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(pattern).results().forEach(result -> found.add(result.group(1)));
        return found;
    }
}
