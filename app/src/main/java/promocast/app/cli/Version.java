package promocast.app.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the program, as the build wrote it into the jar. */
final class Version implements IVersionProvider {
    static String text() {
        var version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "0" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"promocast " + text()};
    }
}
