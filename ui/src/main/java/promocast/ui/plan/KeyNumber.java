package promocast.ui.plan;

/**
 * What a key number card says.
 *
 * @param title what it is
 * @param aside a small number at its top right
 * @param side a small number beside the value
 * @param value the number
 * @param added what the campaign adds; empty where a note stands instead
 * @param range the range of what it adds
 * @param note a sentence below the number
 * @param tone what the added number means
 * @param beyond whether it rests on values beyond the data
 */
record KeyNumber(
        String title,
        String aside,
        String side,
        String value,
        String added,
        String range,
        String note,
        Tone tone,
        boolean beyond) {
    /** What a number means for the plan. */
    enum Tone {
        /** More than without the campaign. */
        GAIN,
        /** Less than without the campaign, or money lost. */
        LOSS,
        /** Neither. */
        PLAIN
    }

    /** The whole card in one sentence, for screen readers. */
    String spoken() {
        return String.join(" ", title, value, side, aside, added, range, note)
                .replaceAll("\\s+", " ")
                .trim();
    }
}
