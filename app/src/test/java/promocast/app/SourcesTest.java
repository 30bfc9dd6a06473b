package promocast.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds for the source files of all modules. */
class SourcesTest {
    private static final int LONGEST_FILE = 300;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern SPECIFIER = Pattern.compile("%[a-z%]");

    @Test
    void filesAreShort() throws IOException {
        var tooLong = new ArrayList<String>();
        for (var file : ProjectFolder.mainFiles("java", ".java")) {
            long lines = Files.readString(file).lines().count();
            if (lines > LONGEST_FILE) {
                tooLong.add(file + ": " + lines);
            }
        }
        assertThat(tooLong)
                .as("main sources longer than %d lines", LONGEST_FILE)
                .isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
        var english = ProjectFolder.mainFiles("resources", ".properties").stream()
                .filter(file -> !file.getFileName().toString().contains("_"))
                .toList();
        assertThat(english).as("bundles").hasSizeGreaterThanOrEqualTo(2);
        for (var file : english) {
            var name = file.getFileName().toString().replace(".properties", "_zh.properties");
            var chinese = file.resolveSibling(name);
            assertThat(chinese).exists();
            assertThat(slots(chinese))
                    .as("keys and placeholders of %s", chinese)
                    .isEqualTo(slots(file));
        }
    }

    @Test
    void sentencesAreWellFormed() throws IOException {
        for (var file : ProjectFolder.mainFiles("resources", ".properties")) {
            if (!file.getFileName().toString().startsWith("messages")) {
                continue;
            }
            for (var entry : load(file).entrySet()) {
                var sentence = entry.getValue().toString();
                assertThat(sentence.replace("''", "").replaceAll("'[{}]'", ""))
                        .as("%s in %s: MessageFormat drops a single quote; write it twice", entry.getKey(), file)
                        .doesNotContain("'");
                assertThatCode(() -> new MessageFormat(sentence, Locale.ENGLISH))
                        .as("%s in %s", entry.getKey(), file)
                        .doesNotThrowAnyException();
            }
        }
    }

    private static TreeMap<String, TreeSet<String>> slots(Path bundle) throws IOException {
        var slots = new TreeMap<String, TreeSet<String>>();
        for (var entry : load(bundle).entrySet()) {
            var found = new TreeSet<String>();
            var pattern = bundle.getFileName().toString().startsWith("messages") ? PLACEHOLDER : SPECIFIER;
            var matcher = pattern.matcher(entry.getValue().toString());
            while (matcher.find()) {
                found.add(matcher.group());
            }
            slots.put(entry.getKey().toString(), found);
        }
        return slots;
    }

    private static Properties load(Path bundle) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(bundle, StandardCharsets.UTF_8)));
        return properties;
    }

    @Test
    void noFileSpeaksOfTheMachineThatMadeIt() throws IOException {
        var places = List.of("/work/", "/root/", "/home/");
        for (var file : ProjectFolder.mainFiles("java", ".java")) {
            assertThat(Files.readString(file)).as("%s", file).doesNotContain(places);
        }
    }
}
