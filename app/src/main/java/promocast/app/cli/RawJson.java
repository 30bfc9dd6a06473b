package promocast.app.cli;

/** JSON that another part of the program has written already. */
record RawJson(String text) {}
