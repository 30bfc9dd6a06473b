package promocast.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import promocast.data.ColumnRole;
import promocast.data.Outcome;
import promocast.data.Roles;
import promocast.data.Roles.ActionRole;

final class RoleEditTest {
    private static final Roles ROLES = new Roles(
            Optional.of("id"),
            Optional.empty(),
            Optional.empty(),
            new ActionRole(Optional.of("segment"), Optional.of("No E-Mail"), Map.of(), Map.of()),
            Optional.empty(),
            true,
            Map.of(Outcome.CLICK, "visit", Outcome.SPEND, "spend"),
            List.of(),
            List.of("band"));

    @Test
    void readsTheRoleOfEachColumn() {
        assertThat(ROLES.roleOf("id")).isEqualTo(ColumnRole.ID);
        assertThat(ROLES.roleOf("segment")).isEqualTo(ColumnRole.ARM);
        assertThat(ROLES.roleOf("visit")).isEqualTo(ColumnRole.CLICK);
        assertThat(ROLES.roleOf("band")).isEqualTo(ColumnRole.IGNORED);
        assertThat(ROLES.roleOf("history")).isEqualTo(ColumnRole.FEATURE);
    }

    @Test
    void everyRoleThatIsGivenIsReadBack() {
        for (var role : ColumnRole.values()) {
            for (var column : List.of("id", "segment", "visit", "band", "history")) {
                var changed = RoleEdit.give(ROLES, column, role, "coupon.faceValue");
                assertThat(changed.roleOf(column)).as(column + " as " + role).isEqualTo(role);
            }
        }
    }

    @Test
    void otherColumnsKeepTheirRoles() {
        var changed = RoleEdit.give(ROLES, "history", ColumnRole.PURCHASE, "");
        assertThat(changed.roleOf("visit")).isEqualTo(ColumnRole.CLICK);
        assertThat(changed.roleOf("segment")).isEqualTo(ColumnRole.ARM);
        assertThat(changed.action().controlArm()).contains("No E-Mail");
        assertThat(changed.roleOf("id")).isEqualTo(ColumnRole.ID);
    }

    @Test
    void newOutcomeReplacesTheColumnThatHadIt() {
        var changed = RoleEdit.give(ROLES, "history", ColumnRole.SPEND, "");
        assertThat(changed.outcomes()).containsEntry(Outcome.SPEND, "history");
        assertThat(changed.roleOf("spend")).isEqualTo(ColumnRole.FEATURE);
    }

    @Test
    void listedFeaturesStayListed() {
        var listed = new Roles(
                ROLES.id(),
                ROLES.time(),
                ROLES.platform(),
                ROLES.action(),
                ROLES.propensity(),
                true,
                ROLES.outcomes(),
                List.of("history"),
                List.of());
        var changed = RoleEdit.give(listed, "recency", ColumnRole.FEATURE, "");
        assertThat(changed.features()).containsExactly("history", "recency");
        assertThat(RoleEdit.give(changed, "history", ColumnRole.IGNORED, "").roleOf("history"))
                .isEqualTo(ColumnRole.IGNORED);
    }

    @Test
    void leverTakesTheFieldFromAnother() {
        var first = RoleEdit.give(ROLES, "face", ColumnRole.LEVER, "coupon.faceValue");
        assertThat(first.action().arm()).isEmpty();
        var second = RoleEdit.give(first, "other", ColumnRole.LEVER, "coupon.faceValue");
        assertThat(second.action().levers()).containsExactly(Map.entry("other", "coupon.faceValue"));
    }

    @Test
    void controlIsChangedAlone() {
        var changed = RoleEdit.withControl(ROLES, "Mens E-Mail");
        assertThat(changed.action().controlArm()).contains("Mens E-Mail");
        assertThat(changed.outcomes()).isEqualTo(ROLES.outcomes());
    }
}
