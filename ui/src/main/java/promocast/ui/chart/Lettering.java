package promocast.ui.chart;

/**
 * How a text is drawn.
 *
 * @param ink its colour
 * @param size height in pixels
 * @param face its weight
 * @param anchor which part of it stands at the given x
 * @param halo whether a rim in the colour of the surface sets it off from lines
 */
public record Lettering(Ink ink, double size, Face face, Anchor anchor, boolean halo) {
    /** The three weights of the studio. */
    public enum Face {
        REGULAR,
        MEDIUM,
        SEMI_BOLD
    }

    /** Which part of a text stands at a point. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Caption in the colour of axis labels. */
    public static Lettering caption(Anchor anchor) {
        return new Lettering(Ink.MUTED, 11, Face.REGULAR, anchor, false);
    }

    /** A label that stands at its line, in the line's colour. */
    public static Lettering direct(Ink ink, Anchor anchor) {
        return new Lettering(ink, 11, Face.MEDIUM, anchor, true);
    }

    /** The same in another colour. */
    public Lettering in(Ink other) {
        return new Lettering(other, size, face, anchor, halo);
    }

    /** The same in another weight. */
    public Lettering with(Face other) {
        return new Lettering(ink, size, other, anchor, halo);
    }
}
