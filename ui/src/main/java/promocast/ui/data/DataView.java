package promocast.ui.data;

import java.util.List;
import java.util.Optional;
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

    DataView(DataViewModel model) {
        getStyleClass().add("inset");
        var table = new TableCard(model);
        VBox.setVgrow(table, Priority.ALWAYS);
        var roles = new RolesPane(model);
        var first = new VBox(10, table, roles);
        var profile = new ProfileTab(model);
        var balance = new BalanceTab(model);
        var features = new FeaturesTab(model);
        var middle = new StackPane();
        var tab = model.tabProperty();
        Parts.shownWhile(tab.map(now -> now == DataTab.TABLE), first);
        Parts.shownWhile(tab.map(now -> now == DataTab.PROFILE), profile);
        Parts.shownWhile(tab.map(now -> now == DataTab.BALANCE), balance);
        Parts.shownWhile(tab.map(now -> now == DataTab.FEATURES), features);
        middle.getChildren().addAll(List.of(first, profile, balance, features));
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
}
