package promocast.data;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WallsTest {
    /** What all packages of this module share and no other module may use; the application's tests hold that wall. */
    private static final Set<String> INSIDE = Set.of("Json");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("promocast.data");

    @Test
    void dataKnowsNoOtherModule() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "promocast.engine..", "promocast.ui..", "promocast.app..", "promocast.resources..", "javafx..")
                .because("data is the lowest module: the others are built on it")
                .check(CLASSES);
    }

    @Test
    void librariesStopAtThisPackage() {
        var signatures = CLASSES.stream()
                .filter(WallsTest::isPublic)
                .filter(type -> !INSIDE.contains(type.getSimpleName()))
                .flatMap(type -> Stream.concat(type.getMethods().stream(), type.getConstructors().stream()))
                .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC))
                .toList();
        assertThat(signatures).hasSizeGreaterThan(50);
        assertThat(signatures)
                .allSatisfy(member -> assertThat(typesOf(member))
                        .as(member.getFullName())
                        .allMatch(name -> name.startsWith("java.")
                                || name.startsWith("promocast.data.")
                                || !name.contains(".")
                                || name.startsWith("[")));
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(WallsTest::isPublic).orElse(true);
    }

    private static List<String> typesOf(JavaMember member) {
        return member.getAllInvolvedRawTypes().stream()
                .map(JavaClass::getBaseComponentType)
                .map(JavaClass::getName)
                .toList();
    }
}
