package promocast.engine.experiment;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import promocast.data.AtomicFile;
import promocast.data.BadInputException;
import promocast.data.Dataset;
import promocast.engine.EngineMessage;

/**
 * Who is in a test, as a CSV file {@code customer,line,group}: group is {@code test} (gets the offer) or {@code holdout}. The
 * same draw gives the same bytes.
 */
public final class AssignmentFile {
    private static final String CUSTOMER = "customer";
    private static final String LINE = "line";
    private static final String GROUP = "group";
    private static final String TEST = "test";
    private static final String HOLDOUT = "holdout";
    private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠'";

    private AssignmentFile() {}

    /**
     * Writes to a temporary file beside it, then moves it into place.
     *
     * @throws BadInputException when it cannot be written there
     */
    public static void write(Assignment assignment, Path file) {
        AtomicFile.write(file, toCsv(assignment).getBytes(StandardCharsets.UTF_8));
    }

    static String toCsv(Assignment assignment) {
        var text = new StringBuilder(CUSTOMER + ',' + LINE + ',' + GROUP + '\n');
        for (var member : assignment.members()) {
            text.append(cell(member.id()))
                    .append(',')
                    .append(member.stratum())
                    .append(',')
                    .append(member.held() ? HOLDOUT : TEST)
                    .append('\n');
        }
        return text.toString();
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe in front. */
    private static String cell(String id) {
        var safe = !id.isEmpty() && FORMULA_STARTS.indexOf(id.charAt(0)) >= 0 ? "'" + id : id;
        return safe.matches("(?s).*[\",\n\r].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /**
     * Who is in the test of a file that was read as a table.
     *
     * @throws BadInputException when a column is missing or a row holds something else; names the row
     */
    public static Assignment of(Dataset table) {
        for (var name : new String[] {CUSTOMER, LINE, GROUP}) {
            if (table.find(name).isEmpty()) {
                throw new BadInputException(EngineMessage.of("experiment.file.column", table.name(), name));
            }
        }
        var members = new ArrayList<Assignment.Member>();
        var seen = new HashSet<String>();
        for (int row = 0; row < table.rows(); row++) {
            var group = table.column(GROUP).text(row);
            var id = bare(table.column(CUSTOMER).text(row));
            double line = table.column(LINE).number(row);
            boolean known = group.equals(TEST) || group.equals(HOLDOUT);
            if (id.isEmpty() || !known || !(line >= 1) || line != Math.rint(line) || !seen.add(id)) {
                throw new BadInputException(
                        EngineMessage.of("experiment.file.row", table.name(), table.fileRow(row), id, group));
            }
            members.add(new Assignment.Member(id, (int) line, group.equals(HOLDOUT)));
        }
        long held = members.stream().filter(Assignment.Member::held).count();
        if (held == 0 || held == members.size()) {
            throw new BadInputException(EngineMessage.of("experiment.file.oneGroup", table.name()));
        }
        return new Assignment(members, 0, (double) held / members.size());
    }

    private static String bare(String id) {
        return id.length() > 1 && id.charAt(0) == '\'' && FORMULA_STARTS.indexOf(id.charAt(1)) >= 0
                ? id.substring(1)
                : id;
    }
}
