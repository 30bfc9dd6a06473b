package promocast.engine.model;

/** The methods that members of a blend learn by. */
enum MemberKind {
    /** A network on customer and offer together. */
    NETWORK("early-fusion network"),
    /** Logistic and linear heads with all interactions of customer and offer. */
    LINEAR("linear learner"),
    /** Gradient-boosted trees on customer and offer together. */
    TREES("boosted trees");

    private final String said;

    MemberKind(String said) {
        this.said = said;
    }

    /** Its name in answers and files. */
    String said() {
        return said;
    }
}
