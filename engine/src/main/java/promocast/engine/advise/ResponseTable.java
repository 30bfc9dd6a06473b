package promocast.engine.advise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import promocast.engine.plan.CampaignPlan;

/** Responses of all lines by setting over the whole campaign, asked for once each. */
final class ResponseTable {
    /** Settings up to which a line's responses lie in an array; a lookup is the innermost step of all learning. */
    private static final int ARRAY = 4096;

    private final List<LineMenu> menus;
    private final AdviceSource source;
    private final CampaignPlan plan;
    private final ContactEffects effects;
    private final @Nullable LineResponse[][] near;
    private final Map<Long, LineResponse> far = new HashMap<>();

    ResponseTable(List<LineMenu> menus, AdviceSource source, CampaignPlan plan, ContactEffects effects) {
        this.menus = List.copyOf(menus);
        this.source = source;
        this.plan = plan;
        this.effects = effects;
        this.near = new LineResponse[menus.size()][];
        for (int line = 0; line < near.length; line++) {
            near[line] = new LineResponse[(int) Math.min(ARRAY, menus.get(line).size())];
        }
    }

    /** Response of a line under a setting. */
    LineResponse of(int line, long setting) {
        if (setting >= near[line].length) {
            return far.computeIfAbsent(setting * menus.size() + line, key -> ask(line, setting));
        }
        var found = near[line][(int) setting];
        if (found == null) {
            found = ask(line, setting);
            near[line][(int) setting] = found;
        }
        return found;
    }

    /** A forecast of a line under a setting as its response over the whole campaign. */
    LineResponse campaign(int line, long setting, LineResponse forecast) {
        return effects.campaign(forecast, effects.platform(menus.get(line), setting));
    }

    private LineResponse ask(int line, long setting) {
        var menu = menus.get(line);
        return menu.none(setting)
                ? LineResponse.NOTHING
                : campaign(line, setting, source.response(plan, line, menu.settingLine(setting)));
    }
}
