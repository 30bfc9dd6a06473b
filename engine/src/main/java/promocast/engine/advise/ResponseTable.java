package promocast.engine.advise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Responses of all lines by setting, asked for once each. */
final class ResponseTable {
    private final List<LineMenu> menus;
    private final Response response;
    private final List<Map<Long, LineResponse>> known;

    ResponseTable(List<LineMenu> menus, Response response) {
        this.menus = List.copyOf(menus);
        this.response = response;
        this.known = menus.stream()
                .<Map<Long, LineResponse>>map(menu -> new HashMap<>())
                .toList();
    }

    /** Response of a line under a setting. */
    LineResponse of(int line, long setting) {
        var found = known.get(line).get(setting);
        if (found == null) {
            var menu = menus.get(line);
            found = menu.none(setting) ? LineResponse.NOTHING : response.of(line, menu.settingLine(setting));
            known.get(line).put(setting, found);
        }
        return found;
    }
}
