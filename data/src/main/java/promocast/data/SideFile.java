package promocast.data;

import java.nio.file.Path;
import java.util.Locale;

/** Where files are kept that belong to a data file: beside it, under its name. */
public final class SideFile {
    private SideFile() {}

    /**
     * The file beside a data file: {@code shop.roles.json} for {@code shop.csv}, {@code shop.csv.gz} or a folder
     * {@code shop}.
     *
     * @param suffix what follows the name, such as {@code .roles.json}
     */
    public static Path of(Path data, String suffix) {
        var path = data.toAbsolutePath().normalize();
        var name = path.getFileName() == null ? "data" : path.getFileName().toString();
        if (name.toLowerCase(Locale.ROOT).endsWith(".gz")) {
            name = name.substring(0, name.length() - 3);
        }
        int dot = name.lastIndexOf('.');
        return path.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + suffix);
    }
}
