package promocast.ui.data;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import promocast.ui.control.Columns;
import promocast.ui.control.Parts;

/** The data room: table and roles at the left, doctor and headline numbers at the right. */
final class DataView extends StackPane {
    private static final double DOCTOR_LEAST = 300;
    private static final double DOCTOR = 350;
    private static final double DOCTOR_MOST = 380;

    private final DataViewModel model;
    private final Set<DataTab> built = EnumSet.of(DataTab.TABLE);

    DataView(DataViewModel model) {
        this.model = model;
        getStyleClass().add("inset");
        var table = new TableCard(model);
        VBox.setVgrow(table, Priority.ALWAYS);
        var roles = new RolesPane(model);
        var first = new VBox(10, table, roles);
        var middle = new StackPane(first);
        Parts.shownWhile(model.tabProperty().map(now -> now == DataTab.TABLE), first);
        model.tabProperty().subscribe(tab -> build(tab, middle));
        VBox.setVgrow(middle, Priority.ALWAYS);
        var left = new VBox(10, new DataHead(model), middle);
        left.setPadding(new Insets(12));
        left.setMinWidth(560);
        left.getStyleClass().add("inset");
        var doctor = new DoctorPane(model);
        getChildren()
                .add(new Columns(
                        Optional.empty(),
                        left,
                        Optional.of(new Columns.Panel(doctor, DOCTOR_LEAST, DOCTOR, DOCTOR_MOST))));
    }

    /** A side of the table is built when it is first looked at. */
    private void build(DataTab tab, StackPane middle) {
        if (built.add(tab)) {
            var side = switch (tab) {
                case PROFILE -> new ProfileTab(model);
                case BALANCE -> new BalanceTab(model);
                default -> new FeaturesTab(model);
            };
            middle.getChildren().add(Parts.shownWhile(model.tabProperty().map(now -> now == tab), side));
        }
    }
}
