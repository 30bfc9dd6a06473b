package promocast.engine.advise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import promocast.engine.plan.CampaignPlan;

/** Responses of all lines by setting, asked for once each. */
final class ResponseTable {
    private final List<LineMenu> menus;
    private final AdviceSource source;
    private final CampaignPlan plan;
    private final List<Map<Long, LineResponse>> known;

    ResponseTable(List<LineMenu> menus, AdviceSource source, CampaignPlan plan) {
        this.menus = List.copyOf(menus);
        this.source = source;
        this.plan = plan;
        this.known = menus.stream()
                .<Map<Long, LineResponse>>map(menu -> new HashMap<>())
                .toList();
    }

    /** Response of a line under a setting. */
    LineResponse of(int line, long setting) {
        var found = known.get(line).get(setting);
        if (found == null) {
            var menu = menus.get(line);
            found = menu.none(setting) ? LineResponse.NOTHING : source.response(plan, line, menu.settingLine(setting));
            known.get(line).put(setting, found);
        }
        return found;
    }
}
