package promocast.data.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.PromocastException;
import promocast.data.Roles;
import promocast.data.RolesFile;

/**
 * What a planner has decided about a data file before: kept beside it as {@code NAME.roles.json} and {@code
 * NAME.recipe.json}, and found again when it is opened.
 *
 * @param roles the roles, where they were saved and name columns of the table only
 * @param recipe the fixes; none where none were saved
 * @param notes what was used, and what could not be used and why
 */
public record SavedDecisions(Optional<Roles> roles, Recipe recipe, List<Message> notes) {
    /** Nothing was saved. */
    public static final SavedDecisions NONE = new SavedDecisions(Optional.empty(), Recipe.NONE, List.of());

    public SavedDecisions {
        notes = List.copyOf(notes);
    }

    /**
     * What was saved for a data file. A file that is broken or belongs to another table is told in the notes and not used:
     * it must not keep the table from being opened.
     */
    public static SavedDecisions of(Path data, Dataset table) {
        var notes = new ArrayList<Message>();
        var roles = Optional.<Roles>empty();
        var recipe = Recipe.NONE;
        var rolesFile = RolesFile.beside(data);
        var recipeFile = RecipeFile.beside(data);
        try {
            if (Files.isRegularFile(rolesFile)) {
                var saved = RolesFile.read(rolesFile);
                var strange = columns(saved)
                        .filter(column -> table.find(column).isEmpty())
                        .findFirst();
                roles = strange.isEmpty() ? Optional.of(saved) : Optional.empty();
                notes.add(strange.map(column -> Message.data("saved.roles.other", name(rolesFile), column))
                        .orElseGet(() -> Message.data("saved.roles", name(rolesFile))));
            }
        } catch (PromocastException broken) {
            notes.add(broken.explanation());
        }
        try {
            if (Files.isRegularFile(recipeFile)) {
                recipe = RecipeFile.read(recipeFile);
                notes.add(Message.data(
                        "saved.recipe", name(recipeFile), recipe.fixes().size()));
            }
        } catch (PromocastException broken) {
            notes.add(broken.explanation());
        }
        return new SavedDecisions(roles, recipe, notes);
    }

    private static Stream<String> columns(Roles roles) {
        return Stream.of(
                        roles.id().stream(),
                        roles.time().stream(),
                        roles.platform().stream(),
                        roles.action().arm().stream(),
                        roles.action().levers().keySet().stream(),
                        roles.propensity().stream(),
                        roles.outcomes().values().stream(),
                        roles.features().stream(),
                        roles.ignore().stream())
                .flatMap(names -> names);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /**
     * Writes roles and recipe beside a data file.
     *
     * @throws promocast.data.BadInputException when they cannot be written there
     */
    public static void write(Path data, Roles roles, Recipe recipe) {
        RolesFile.write(roles, RolesFile.beside(data));
        RecipeFile.write(recipe, RecipeFile.beside(data));
    }
}
