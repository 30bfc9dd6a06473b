package promocast.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import promocast.data.BadInputException;
import promocast.data.Progress;
import promocast.data.RoleGuess;
import promocast.data.Tables;
import promocast.data.doctor.Doctor;
import promocast.data.profile.Profile;

/** Damaged at random, a file either loads with all its rows or is refused in one sentence; nothing else happens. */
class HostileFilesTest {
    private static final String[] SEEDS = {
        "id,city,spend,day\n1,Rome,2.5,2026-01-02\n2,\"Oslo, north\",0,2026-01-03\n3,,7,\n",
        "用户;城市;消费\r\n1;北京;3,5\r\n2;上海;0\r\n",
        "a\tb\n1\t\"x\"\"y\"\n2\t\"two\nlines\"\n"
    };
    private static final byte[] SPITEFUL = {'"', ',', ';', '\n', '\r', 0, (byte) 0xff, '\t', '-', '9', 'e', (byte) 0xe4
    };

    @Test
    void damagedFilesLoadOrAreRefused() {
        var random = new SplittableRandom(42);
        int loaded = 0;
        int refused = 0;
        for (int i = 0; i < 3000; i++) {
            var content = damaged(random, bytes(random));
            try {
                var data = Tables.read(content);
                data.columns().forEach(column -> assertThat(column.size()).isEqualTo(data.rows()));
                var roles = RoleGuess.of(data).roles();
                new Doctor().examine(data, roles);
                assertThat(Profile.of(data, roles, Progress.NONE).columns()).hasSameSizeAs(data.columns());
                loaded++;
            } catch (BadInputException e) {
                assertThat(e.getMessage()).contains("test.csv");
                refused++;
            }
        }
        assertThat(loaded).isGreaterThan(300);
        assertThat(refused).isGreaterThan(300);
    }

    private static byte[] bytes(SplittableRandom random) {
        var charset = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16LE)
                .get(random.nextInt(3));
        return SEEDS[random.nextInt(SEEDS.length)].getBytes(charset);
    }

    private static byte[] damaged(SplittableRandom random, byte[] whole) {
        var bytes = new ArrayList<Byte>();
        for (byte b : whole) {
            bytes.add(b);
        }
        for (int k = random.nextInt(4); k > 0; k--) {
            int at = random.nextInt(bytes.size());
            byte spiteful = SPITEFUL[random.nextInt(SPITEFUL.length)];
            switch (random.nextInt(3)) {
                case 0 -> bytes.remove(at);
                case 1 -> bytes.add(at, spiteful);
                default -> bytes.set(at, spiteful);
            }
        }
        var damaged = new byte[bytes.size()];
        for (int i = 0; i < damaged.length; i++) {
            damaged[i] = bytes.get(i);
        }
        return damaged;
    }
}
