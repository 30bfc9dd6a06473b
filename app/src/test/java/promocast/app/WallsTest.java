package promocast.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls between the modules, as the design draws them. */
@AnalyzeClasses(packages = "promocast", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
    @ArchTest
    static final ArchRule dataKnowsNothingAboveIt = noClasses()
            .that()
            .resideInAPackage("promocast.data..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("promocast.engine..", "promocast.ui..", "promocast.app..", "promocast.resources..")
            .because("data can be read and checked without any model or window");

    @ArchTest
    static final ArchRule engineKnowsNothingAboveIt = noClasses()
            .that()
            .resideInAPackage("promocast.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("promocast.ui..", "promocast.app..", "promocast.resources..", "javafx..")
            .because("forecasts run where there is no window, and on machines without JavaFX");

    @ArchTest
    static final ArchRule uiKnowsNothingAboveIt = noClasses()
            .that()
            .resideInAPackage("promocast.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("promocast.app..")
            .because("the application puts the studio together, not the other way round");

    @ArchTest
    static final ArchRule resourcesKnowNothing = noClasses()
            .that()
            .resideInAPackage("promocast.resources..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("promocast.data..", "promocast.engine..", "promocast.ui..", "promocast.app..")
            .because("resources are files and one list of them");

    @ArchTest
    static final ArchRule commandLineKnowsNoWindow = noClasses()
            .that()
            .resideInAPackage("promocast.app.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "promocast.ui..")
            .because("every command works on a machine without a display");

    @ArchTest
    static final ArchRule plansKnowNoModel = noClasses()
            .that()
            .resideInAPackage("promocast.engine.plan..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "promocast.engine.model..",
                    "promocast.engine.net..",
                    "promocast.engine.whatif..",
                    "promocast.engine.advise..",
                    "promocast.engine.report..")
            .because("a plan is what the planner wants, whatever is forecast about it");

    @ArchTest
    static final ArchRule tablesawStaysInData = noClasses()
            .that()
            .resideOutsideOfPackage("promocast.data..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tech.tablesaw..")
            .because("the table library can be changed without touching anything else");

    @ArchTest
    static final ArchRule jsonOfDataStaysInData = noClasses()
            .that()
            .resideOutsideOfPackage("promocast.data..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("promocast.data.Json")
            .because("its trees belong to the JSON library, which no other module has to know");

    @ArchTest
    static final ArchRule filesAndDatabasesStayInRead = noClasses()
            .that()
            .resideOutsideOfPackage("promocast.data.read..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "org.duckdb..",
                    "org.postgresql..",
                    "org.sqlite..",
                    "org.dhatim..",
                    "de.siegmar.fastcsv.reader..")
            .because("whatever a table comes from, everything else sees a Dataset");

    @ArchTest
    static final ArchRule deepLearningStaysInNet = noClasses()
            .that()
            .resideOutsideOfPackage("promocast.engine.net..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.bytedeco..", "org.datavec..")
            .because("only training needs the native library; forecasts run in plain Java");

    @ArchTest
    static final ArchRule treesAreGrownInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("promocast.engine.tree..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ml.dmlc..", "com.esotericsoftware..")
            .because("only training needs the native library; forecasts walk plain-Java trees");

    @ArchTest
    static final ArchRule javafxStaysInTheStudio = noClasses()
            .that()
            .resideOutsideOfPackages("promocast.ui..", "promocast.app")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
            .because("windows are the studio's business");

    @ArchTest
    static final ArchRule modelFilesAreNotDeserialised = noClasses()
            .should()
            .dependOnClassesThat()
            .haveSimpleNameStartingWith("ModelSerializer")
            .because("its restore methods run Java deserialisation on whatever the file holds");

    @ArchTest
    static final ArchRule nothingIsDeserialised = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.ObjectInputStream")
            .because("a file that someone was sent must never be able to run code");

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("promocast.(**)")
            .should()
            .beFreeOfCycles()
            .because("a package can be understood when those below it are");

    @ArchTest
    static final ArchRule staticFieldsAreFinal = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .because("state that everyone shares makes results depend on what ran before");
}
