package promocast.ui.theme;

import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import promocast.data.read.DataSource;
import promocast.data.read.DatabaseSource;
import promocast.data.read.FileSource;
import promocast.data.read.FolderSource;
import promocast.data.read.PasswordPrompt;
import promocast.data.read.ReadOptions;

/** Sources as the settings keep them: where they are and how the planner has said that they are read; never a password. */
final class RecentText {
    private RecentText() {}

    /** The lines of a source, keys after {@code recent.N}. */
    static Map<String, String> write(DataSource source) {
        var lines = new LinkedHashMap<String, String>();
        if (source instanceof FileSource file) {
            lines.put("", file.file().toString());
            options(file.options(), lines);
        } else if (source instanceof FolderSource folder) {
            lines.put("", folder.folder().toString());
            lines.put(".kind", "folder");
            options(folder.options(), lines);
        } else if (source instanceof DatabaseSource database) {
            lines.put("", database.url());
            lines.put(".kind", "database");
            database.user().ifPresent(user -> lines.put(".user", user));
            database.table().ifPresent(table -> lines.put(".table", table));
            database.query().ifPresent(query -> lines.put(".query", query));
        }
        return lines;
    }

    private static void options(ReadOptions options, Map<String, String> lines) {
        options.part().ifPresent(part -> lines.put(".part", part));
        options.encoding().ifPresent(encoding -> lines.put(".encoding", encoding.name()));
        options.separator().ifPresent(sign -> lines.put(".separator", String.valueOf((int) sign)));
        options.quote().ifPresent(sign -> lines.put(".quote", String.valueOf((int) sign)));
        options.decimal().ifPresent(sign -> lines.put(".decimal", String.valueOf((int) sign)));
        options.header().ifPresent(header -> lines.put(".header", String.valueOf(header)));
    }

    /** The source of the lines that begin with a key; empty where there are none or they cannot be understood. */
    static Optional<DataSource> read(Properties kept, String key) {
        return Optional.ofNullable(kept.getProperty(key)).flatMap(place -> {
            try {
                return Optional.of(source(place, kept, key));
            } catch (IllegalArgumentException changedByHand) {
                return Optional.empty();
            }
        });
    }

    private static DataSource source(String place, Properties kept, String key) {
        return switch (kept.getProperty(key + ".kind", "file")) {
            case "database" ->
                new DatabaseSource(
                        place,
                        text(kept, key + ".user"),
                        text(kept, key + ".table"),
                        text(kept, key + ".query"),
                        PasswordPrompt.NONE);
            case "folder" -> new FolderSource(path(place), options(kept, key));
            default -> new FileSource(path(place), options(kept, key));
        };
    }

    private static Path path(String place) {
        try {
            return Path.of(place);
        } catch (InvalidPathException elsewhere) {
            throw new IllegalArgumentException(elsewhere);
        }
    }

    private static ReadOptions options(Properties kept, String key) {
        return new ReadOptions(
                text(kept, key + ".part"),
                text(kept, key + ".encoding").map(Charset::forName),
                sign(kept, key + ".separator"),
                sign(kept, key + ".quote"),
                sign(kept, key + ".decimal"),
                text(kept, key + ".header").map(Boolean::parseBoolean));
    }

    private static Optional<Character> sign(Properties kept, String key) {
        return text(kept, key).map(number -> (char) Integer.parseInt(number));
    }

    private static Optional<String> text(Properties kept, String key) {
        return Optional.ofNullable(kept.getProperty(key)).filter(text -> !text.isEmpty());
    }

    /** A value as a properties file holds it. */
    static String escaped(String value) {
        var text = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        return text.startsWith(" ") || text.startsWith("\t") ? "\\" + text : text;
    }

    /** Whether two sources are the same place: the same file or folder, or the same rows of a database. */
    static boolean samePlace(DataSource one, DataSource other) {
        if (one instanceof FileSource file && other instanceof FileSource second) {
            return file.file().equals(second.file());
        }
        if (one instanceof FolderSource folder && other instanceof FolderSource second) {
            return folder.folder().equals(second.folder());
        }
        return one instanceof DatabaseSource database
                && other instanceof DatabaseSource second
                && database.url().equals(second.url())
                && database.table().equals(second.table())
                && database.query().equals(second.query());
    }

    /** The source as it may be kept: with its whole path, and without a way to a password. */
    static DataSource kept(DataSource source) {
        if (source instanceof FileSource file) {
            return new FileSource(file.file().toAbsolutePath(), file.options());
        }
        if (source instanceof FolderSource folder) {
            return new FolderSource(folder.folder().toAbsolutePath(), folder.options());
        }
        return source instanceof DatabaseSource database ? database.withoutPassword() : source;
    }
}
