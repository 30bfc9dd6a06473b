package promocast.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import promocast.data.Message;

final class TextsTest {
    @Test
    void textFollowsTheLanguage() {
        var texts = new Texts(Locale.ENGLISH);
        var name = texts.text("room.plan.name");
        assertThat(name.get()).isEqualTo("Plan");
        texts.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
        assertThat(name.get()).isEqualTo("方案");
    }

    @Test
    void textFollowsItsArguments() {
        var texts = new Texts(Locale.ENGLISH);
        var rows = new SimpleIntegerProperty(1);
        var said = texts.text("status.rows", rows);
        rows.set(64_000);
        assertThat(said.get()).isEqualTo("64,000 customers");
    }

    @Test
    void argumentsThatAreSentencesAreSaidInTheSameLanguage() {
        var texts = new Texts(Locale.SIMPLIFIED_CHINESE);
        assertThat(texts.get("action.go", Texts.message("room.data.name"))).isEqualTo("前往数据");
    }

    @Test
    void roomKeysComeFromTheBundleOfTheRoom() {
        assertThat(new Texts(Locale.ENGLISH).get("welcome.recent.title")).isEqualTo("Opened lately");
        assertThat(Texts.bundleOf("plan.lines.title")).isEqualTo("promocast.ui.plan.messages");
        assertThat(Texts.bundleOf("shell.undo.name")).isEqualTo("promocast.ui.messages");
    }

    @Test
    void absentKeyIsShownAsItself() {
        assertThat(new Texts(Locale.ENGLISH).get("shell.no.such")).isEqualTo("shell.no.such");
    }

    @Test
    void sayingFollowsSentenceAndLanguage() {
        var texts = new Texts(Locale.ENGLISH);
        var sentence = new SimpleObjectProperty<Optional<Message>>(Optional.empty());
        var said = texts.saying(sentence);
        assertThat(said.get()).isEmpty();
        sentence.set(Optional.of(Texts.message("status.ready")));
        texts.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
        assertThat(said.get()).isEqualTo("就绪");
    }

    @Test
    void unknownLanguageBecomesEnglish() {
        assertThat(new Texts(Locale.FRENCH).locale()).isEqualTo(Locale.ENGLISH);
        assertThat(new Texts(Locale.TRADITIONAL_CHINESE).chinese()).isTrue();
    }
}
