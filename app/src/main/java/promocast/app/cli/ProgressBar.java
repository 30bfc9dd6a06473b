package promocast.app.cli;

import java.io.PrintStream;
import java.util.Locale;
import promocast.data.Message;
import promocast.data.Progress;

/** Progress that can be cancelled, drawn as one line that is written over again; drawn only where it is a terminal. */
final class ProgressBar implements Progress {
    private static final int WIDTH = 24;
    private static final int STEP_WIDTH = 44;

    private final PrintStream terminal;
    private final Locale locale;
    private final Cancellation cancellation;
    private final boolean drawn;
    private int lastPercent = -1;
    private String lastStep = "";

    ProgressBar(PrintStream terminal, Locale locale, Cancellation cancellation, boolean drawn) {
        this.terminal = terminal;
        this.locale = locale;
        this.cancellation = cancellation;
        this.drawn = drawn;
    }

    @Override
    public synchronized void report(double fraction, Message step) {
        if (!drawn) {
            return;
        }
        int percent = (int) Math.round(100 * Math.max(0, Math.min(1, fraction)));
        var words = step.in(locale);
        if (percent == lastPercent && words.equals(lastStep)) {
            return;
        }
        lastPercent = percent;
        lastStep = words;
        int full = percent * WIDTH / 100;
        terminal.print("\r[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + String.format("%3d %% ", percent)
                + TextTable.fit(words, STEP_WIDTH));
        terminal.flush();
    }

    @Override
    public boolean isCancelled() {
        return cancellation.isAsked();
    }

    /** Takes the line off the terminal. */
    synchronized void clear() {
        if (lastPercent >= 0) {
            terminal.print("\r" + " ".repeat(WIDTH + STEP_WIDTH + 12) + "\r");
            terminal.flush();
            lastPercent = -1;
        }
    }
}
