package promocast.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import promocast.ui.room.RoomId;

/** Both languages say the same things, and the code asks for nothing that they do not say. */
final class BundlesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/promocast/ui");
    private static final Path CODE = Path.of("src/main/java/promocast/ui");
    private static final Pattern LITERAL = Pattern.compile("(ask\\(\\s*)?\"([a-z]+\\.[A-Za-z0-9.-]*)\"");
    /** Topics of the what-if thread and ends of file names that look like keys. */
    private static final Set<String> NOT_KEYS = Set.of("plan.best.", "model.promo-model");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        for (var english : bundles()) {
            assertThat(load(chinese(english)).stringPropertyNames())
                    .as(english.toString())
                    .isEqualTo(load(english).stringPropertyNames());
        }
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() {
        for (var english : bundles()) {
            var other = load(chinese(english));
            load(english)
                    .forEach((key, text) -> assertThat(placeholders(other.getProperty((String) key)))
                            .as(english + " " + key)
                            .isEqualTo(placeholders((String) text)));
        }
    }

    @Test
    void everyTextSaysSomething() {
        for (var english : bundles()) {
            for (var bundle : List.of(english, chinese(english))) {
                load(bundle)
                        .forEach((key, text) -> assertThat(
                                        ((String) key).endsWith(".space") ? "between sentences" : (String) text)
                                .as(bundle + " " + key)
                                .isNotBlank());
            }
        }
    }

    @Test
    void everyKeyIsInTheBundleThatItsFirstPartNames() {
        for (var english : bundles()) {
            var room = BUNDLES.relativize(english).getParent();
            for (var key : load(english).stringPropertyNames()) {
                var bundle = room == null ? "promocast.ui.messages" : "promocast.ui." + room + ".messages";
                assertThat(Texts.bundleOf(key)).as(key).isEqualTo(bundle);
            }
        }
    }

    @Test
    void everyKeyInTheCodeExists() {
        var keys = new TreeSet<String>();
        bundles().forEach(bundle -> keys.addAll(load(bundle).stringPropertyNames()));
        var families = new TreeSet<String>();
        keys.forEach(key -> families.add(key.substring(0, key.indexOf('.'))));
        var absent = new TreeMap<String, String>();
        for (var file : code()) {
            var literals = LITERAL.matcher(read(file));
            while (literals.find()) {
                var key = literals.group(2);
                if (NOT_KEYS.contains(key)) {
                    continue;
                }
                boolean asked = literals.group(1) == null && families.contains(key.substring(0, key.indexOf('.')));
                boolean known = key.endsWith(".")
                        ? keys.stream().anyMatch(one -> one.startsWith(key))
                        : keys.contains(key) || keys.stream().anyMatch(one -> one.startsWith(key + "."));
                if (asked && !known) {
                    absent.put(key, file.toString());
                }
            }
        }
        assertThat(absent).isEmpty();
    }

    @Test
    void everyRoomHasAName() {
        var keys = load(BUNDLES.resolve("messages.properties"));
        for (var room : RoomId.values()) {
            assertThat(keys.getProperty(room.nameKey())).isNotBlank();
        }
    }

    private static List<Path> bundles() {
        return files(BUNDLES, "messages.properties");
    }

    private static List<Path> code() {
        return files(CODE, ".java");
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Path chinese(Path english) {
        return english.resolveSibling("messages_zh.properties");
    }

    private static List<String> placeholders(String text) {
        var found = new ArrayList<String>();
        var matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found.stream().distinct().sorted().toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Properties load(Path file) {
        var bundle = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            bundle.load(in);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return bundle;
    }
}
