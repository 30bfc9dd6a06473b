package promocast.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import promocast.app.cli.Cancellation;

/**
 * Runs the quick commands once while the program is built, so that the virtual machine can archive the classes that they
 * load (see {@code docs/decisions/0008-class-path-and-start.md}). What they print is thrown away.
 */
final class Rehearsal {
    private Rehearsal() {}

    /** Rehearses on a small table that is made up; there are no arguments. */
    public static void main(String[] args) throws IOException {
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var wiring = new Wiring(nowhere, nowhere, new Cancellation(), false);
        wiring.run("--help");
        wiring.run("inspect", "--help", "--lang", "zh");
        var folder = Files.createTempDirectory("promocast-rehearsal");
        var table = Files.writeString(folder.resolve("table.csv"), table());
        wiring.run("inspect", table.toString());
        wiring.run("inspect", table.toString(), "--json");
        Files.delete(table);
        Files.delete(folder);
    }

    private static String table() {
        var text = new StringBuilder("customer_id,recency,history,channel,segment,visit,conversion,spend\n");
        for (int i = 0; i < 400; i++) {
            text.append(i)
                    .append(',')
                    .append(i % 12)
                    .append(',')
                    .append(i * 7 % 300)
                    .append(".5,");
            text.append(i % 3 == 0 ? "Web" : "Phone").append(',').append(i % 2 == 0 ? "E-Mail" : "No E-Mail");
            text.append(i % 5 == 0 ? ",1,1,12.5\n" : i % 4 == 0 ? ",1,0,0\n" : ",0,0,0\n");
        }
        return text.toString();
    }
}
