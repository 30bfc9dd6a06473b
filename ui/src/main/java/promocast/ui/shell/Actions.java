package promocast.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import promocast.ui.room.Action;
import promocast.ui.room.Desk;
import promocast.ui.room.Room;
import promocast.ui.text.Texts;

/** Everything that can be done now: in the whole studio and in the room on the screen. */
final class Actions {
    private final List<Action> everywhere = new ArrayList<>();
    private final List<Room> rooms;
    private final Desk desk;

    Actions(List<Room> rooms, Desk desk) {
        this.rooms = List.copyOf(rooms);
        this.desk = desk;
    }

    void add(Action action) {
        everywhere.add(action);
    }

    /** Those of the room first. */
    List<Action> all() {
        var room = rooms.stream().filter(one -> one.id() == desk.roomProperty().get());
        return Stream.concat(room.flatMap(one -> one.actions().stream()), everywhere.stream())
                .toList();
    }

    /** Those that can be done and have every word of the query in their name, in the language of now or in English. */
    List<Action> matching(String query, Texts texts) {
        var words = query.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return all().stream()
                .filter(action -> action.enabled().get())
                .filter(action -> {
                    var name = (texts.say(action.name()) + " " + action.name().in(Locale.ENGLISH))
                            .toLowerCase(Locale.ROOT);
                    return Stream.of(words).allMatch(name::contains);
                })
                .toList();
    }
}
