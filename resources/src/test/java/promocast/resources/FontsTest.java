package promocast.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FontsTest {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    @ParameterizedTest
    @EnumSource
    void oneFamilyHasLatinAndChinese(Fonts font) throws Exception {
        var loaded = load(font);
        assertThat(loaded.getFamily()).isEqualTo(font.family());
        assertThat(loaded.canDisplayUpTo("优惠券面额 ¥20 1,234 (11.8–13.1) −¥478 ≥ × → “满减” é ğ €，；：？"))
                .isEqualTo(-1);
        assertThat(loaded.canDisplayUpTo(commonHanzi())).isEqualTo(-1);
    }

    @ParameterizedTest
    @EnumSource
    void figuresAreEquallyWide(Fonts font) throws Exception {
        var loaded = load(font);
        var zeros = width(loaded, "0000000000");
        for (var same : "123456789+−×=".split("")) {
            assertThat(width(loaded, same.repeat(10))).as(same).isEqualTo(zeros);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileIsSmallerThanTwoMebibytes(Fonts font) {
        assertThat(font.bytes().length).isBetween(1 << 20, (1 << 21) - 1);
    }

    private static Font load(Fonts font) throws Exception {
        return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(font.bytes()))
                .deriveFont(13f);
    }

    private static double width(Font font, String text) {
        return font.getStringBounds(text, CONTEXT).getWidth();
    }

    /** The 3,755 hanzi of GB 2312 level 1. */
    private static String commonHanzi() {
        var bytes = new byte[3755 * 2];
        for (int i = 0; i < 3755; i++) {
            bytes[2 * i] = (byte) (0xB0 + i / 94);
            bytes[2 * i + 1] = (byte) (0xA1 + i % 94);
        }
        var text = new String(bytes, Charset.forName("GB2312"));
        assertThat(text).hasSize(3755).startsWith("啊").endsWith("座");
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSize(3 * 3755);
        return text;
    }
}
