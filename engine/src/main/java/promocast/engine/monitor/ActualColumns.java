package promocast.engine.monitor;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import promocast.data.BadInputException;
import promocast.data.Message;
import promocast.engine.EngineMessage;
import promocast.engine.plan.CampaignPlan;

/**
 * Understands the rows of one file of actual results.
 *
 * @param file its name, for errors
 * @param plan the plan that ran
 * @param separator what stands between values
 * @param names names of the columns, in their order
 */
record ActualColumns(String file, CampaignPlan plan, char separator, List<String> names) {
    private static final String HELD_BACK = "control";
    private static final String OFFERED = "offer";

    ActualColumns {
        names = List.copyOf(names);
    }

    /** The columns that a header names. */
    static ActualColumns of(String header, String file, CampaignPlan plan) {
        char separator = header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 ? ';' : ',';
        var names = cells(header, separator).stream()
                .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                .toList();
        var columns = new ActualColumns(file, plan, separator, names);
        columns.require("line");
        columns.require("reach");
        if (!names.contains("date")) {
            columns.require("day");
        } else if (plan.startDate().isEmpty()) {
            throw new BadInputException(EngineMessage.of("monitor.file.noStart", file));
        }
        if (columns.measures().isEmpty()) {
            throw new BadInputException(EngineMessage.of("monitor.file.noMeasure", file, String.join(", ", names)));
        }
        return columns;
    }

    /** The measures that the file has. */
    List<Measure> measures() {
        return List.of(Measure.values()).stream()
                .filter(measure -> names.contains(measure.column()))
                .toList();
    }

    private void require(String name) {
        if (!names.contains(name)) {
            throw new BadInputException(
                    EngineMessage.of("monitor.file.noColumn", file, name, String.join(", ", names)));
        }
    }

    /** Whether a line has a value for each column. */
    boolean isWhole(String text) {
        return cells(text, separator).size() == names.size();
    }

    /** What a line of the file says. */
    ActualRow row(String text, int row) {
        var cells = cells(text, separator);
        if (cells.size() != names.size()) {
            throw new BadInputException(EngineMessage.of("monitor.file.cells", file, row, cells.size(), names.size()));
        }
        var values = new EnumMap<Measure, Double>(Measure.class);
        for (var measure : measures()) {
            values.put(measure, number(cells, row, measure.column()));
        }
        return new ActualRow(
                row, line(cells, row), day(cells, row), heldBack(cells, row), number(cells, row, "reach"), values);
    }

    private static List<String> cells(String text, char separator) {
        var cells = new ArrayList<String>();
        for (var cell : text.split(java.util.regex.Pattern.quote(String.valueOf(separator)), -1)) {
            var bare = cell.strip();
            boolean quoted = bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"");
            cells.add(quoted ? bare.substring(1, bare.length() - 1) : bare);
        }
        return cells;
    }

    private String cell(List<String> cells, String name) {
        return cells.get(names.indexOf(name));
    }

    private double number(List<String> cells, int row, String column) {
        var text = cell(cells, column);
        try {
            double value = Double.parseDouble(text);
            if (value >= 0 && Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException none) {
            throw wrong(row, column, text, EngineMessage.of("monitor.kind.amount"));
        }
        throw wrong(row, column, text, EngineMessage.of("monitor.kind.amount"));
    }

    private int line(List<String> cells, int row) {
        var text = cell(cells, "line");
        int lines = plan.lines().size();
        for (int i = 0; i < lines; i++) {
            if (text.equals(String.valueOf(i + 1))
                    || !text.isEmpty() && text.equals(plan.lines().get(i).label())) {
                return i;
            }
        }
        throw new BadInputException(EngineMessage.of("monitor.file.noLine", file, row, text, lines));
    }

    private int day(List<String> cells, int row) {
        boolean dated = names.contains("date");
        var column = dated ? "date" : "day";
        var text = cell(cells, column);
        int day;
        try {
            day = dated
                    ? (int) ChronoUnit.DAYS.between(plan.startDate().orElseThrow(), LocalDate.parse(text))
                    : Integer.parseInt(text) - 1;
        } catch (DateTimeParseException | NumberFormatException none) {
            throw wrong(row, column, text, EngineMessage.of(dated ? "monitor.kind.date" : "monitor.kind.day"));
        }
        if (day < 0 || day >= plan.horizonDays()) {
            throw new BadInputException(
                    dated
                            ? EngineMessage.of(
                                    "monitor.file.outsideDates",
                                    file,
                                    row,
                                    text,
                                    plan.startDate().orElseThrow().toString(),
                                    plan.startDate()
                                            .orElseThrow()
                                            .plusDays(plan.horizonDays() - 1)
                                            .toString())
                            : EngineMessage.of("monitor.file.outsideDays", file, row, text, plan.horizonDays()));
        }
        return day;
    }

    private boolean heldBack(List<String> cells, int row) {
        if (!names.contains("group")) {
            return false;
        }
        var text = cell(cells, "group");
        if (!text.equals(HELD_BACK) && !text.equals(OFFERED)) {
            throw wrong(row, "group", text, EngineMessage.of("monitor.kind.group"));
        }
        return text.equals(HELD_BACK);
    }

    private BadInputException wrong(int row, String column, String found, Message wanted) {
        return new BadInputException(EngineMessage.of("monitor.file.value", file, row, column, found, wanted));
    }
}
