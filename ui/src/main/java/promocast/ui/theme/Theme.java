package promocast.ui.theme;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Scene;

/** How the studio looks. A theme is AtlantaFX Primer with the studio's own tokens over its looked-up colours. */
public enum Theme {
    /** Dark on white. */
    LIGHT,
    /** Light on black. */
    DARK;

    /** Dresses a scene; its popups follow. */
    public void dress(Scene scene) {
        scene.setUserAgentStylesheet(address("/atlantafx/base/theme/primer-" + key() + ".css"));
        scene.getStylesheets().setAll(stylesheets());
    }

    /** The other theme. */
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** Its name in the settings file: {@code light} or {@code dark}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    private List<String> stylesheets() {
        var folder = "/promocast/resources/theme/";
        return List.of(
                address(folder + key() + ".css"),
                address(folder + "controls.css"),
                address(folder + "studio.css"),
                address(folder + "rooms.css"));
    }

    private static String address(String resource) {
        return Objects.requireNonNull(Theme.class.getResource(resource), resource)
                .toExternalForm();
    }
}
