package promocast.data.read;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A PostgreSQL of its own in a temporary folder, started for a test class and stopped after it. */
final class PostgresServer {
    static final String PASSWORD = "planted-secret";
    private static final int SECONDS = 60;

    private final Path programs;
    private final Path folder;
    private final int port;

    private PostgresServer(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** Starts it; the test is skipped with a reason where there is none. */
    static PostgresServer start() throws IOException, InterruptedException {
        var programs = programs();
        Assumptions.assumeTrue(
                programs.isPresent(), "no PostgreSQL here (initdb); install Debian's postgresql to run this test");
        var folder = Files.createTempDirectory("promocast-postgres");
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var server = new PostgresServer(programs.get(), folder, port);
        if (isRoot()) {
            server.require("chown", List.of("chown", "postgres", folder.toString()));
        }
        var secret = Files.writeString(folder.resolve("password"), PASSWORD);
        server.run(
                "initdb",
                "-D",
                data(folder),
                "-U",
                "shop",
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale=C",
                "-N",
                "--pwfile=" + secret);
        var options = "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1 -c fsync=off";
        server.run(
                "pg_ctl", "-D", data(folder), "-w", "-l", folder.resolve("log").toString(), "-o", options, "start");
        return server;
    }

    private static String data(Path folder) {
        return folder.resolve("data").toString();
    }

    /** The newest server programs of Debian's or another usual place. */
    private static Optional<Path> programs() throws IOException {
        var places = new ArrayList<Path>();
        var debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (var versions = Files.list(debian)) {
                versions.sorted(Comparator.reverseOrder()).forEach(version -> places.add(version.resolve("bin")));
            }
        }
        places.add(Path.of("/usr/local/bin"));
        places.add(Path.of("/usr/bin"));
        return places.stream()
                .filter(place -> Files.isExecutable(place.resolve("initdb")))
                .findFirst();
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    int port() {
        return port;
    }

    /** initdb refuses to work for root. */
    private void run(String program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        require(program, command);
    }

    private void require(String program, List<String> command) throws IOException, InterruptedException {
        var output = folder.resolve(program + ".out").toFile();
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        Assumptions.assumeTrue(
                ended && process.exitValue() == 0,
                () -> program + " failed, so there is no PostgreSQL to test with: " + text(output.toPath()));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Stops it and sweeps its folder away. */
    void stop() throws IOException, InterruptedException {
        run("pg_ctl", "-D", data(folder), "-m", "immediate", "stop");
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }
}
