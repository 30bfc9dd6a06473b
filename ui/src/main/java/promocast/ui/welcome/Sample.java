package promocast.ui.welcome;

/** The data that come with the studio. */
enum Sample {
    /** Real: an e-mail test of 64,000 customers. */
    EMAIL,
    /** Simulated: a coupon shop whose true answers are known. */
    SHOP;

    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
