package promocast.data.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import promocast.data.CouponShop;
import promocast.data.Dataset;
import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.data.ReferenceFiles;
import promocast.data.RoleGuess;
import promocast.data.Roles;
import promocast.data.Tables;
import promocast.data.doctor.Finding.Severity;
import promocast.data.read.DatasetReader;

class DoctorTest {
    private static final String HEADER = "age,city,arm,visit,buy,spend\n";

    private final Doctor doctor = new Doctor();

    @Test
    void hillstromHasNoFalseAlarms() {
        var data = new DatasetReader().read(ReferenceFiles.hillstrom(), Progress.NONE);
        var findings = doctor.examine(data, RoleGuess.of(data).roles());
        assertThat(findings)
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        "misspelt",
                        "redundant",
                        "outliers",
                        "platform-drift",
                        "platform-drift",
                        "duplicates",
                        "repeated-value");
        assertThat(findings).noneMatch(finding -> finding.severity() == Severity.SERIOUS);
        assertThat(find(findings, "misspelt").fix()).contains(new Fix.Rename("zip_code", "Surburban", "Suburban"));
        assertThat(find(findings, "misspelt").rows()).isEqualTo(28_776);
        assertThat(find(findings, "repeated-value").rows()).isEqualTo(7_947);
        assertThat(find(findings, "repeated-value").message().in(Locale.ENGLISH))
                .contains("29.99")
                .contains("12.4%");
        // those who buy through several channels have bought much and lately: a note, nothing to mend
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("platform-drift"))
                .allMatch(finding -> finding.severity() == Severity.NOTE && finding.rows() == 7_762)
                .allMatch(finding -> finding.fixes().isEmpty())
                .extracting(finding -> finding.column().orElseThrow())
                .containsExactly("recency", "history");
        var duplicates = find(findings, "duplicates");
        assertThat(duplicates.rows()).isEqualTo(6_562);
        assertThat(duplicates.severity()).isEqualTo(Severity.NOTE);
        assertThat(duplicates.column()).isEmpty();
        assertThat(find(findings, "outliers").message().in(Locale.ENGLISH))
                .contains("19 of 578 buyers spent above 400");
    }

    @Test
    void couponShopHasLargeOrdersOnly() {
        for (var confounded : new boolean[] {false, true}) {
            var shop = CouponShop.generate(5_000, confounded, 1);
            assertThat(doctor.examine(shop, CouponShop.roles(confounded)))
                    .extracting(Finding::code)
                    .containsOnly("outliers");
        }
    }

    @Test
    void sharedDataSetsHaveTheirFacts() {
        var drivers = examine(read("invehicle_coupon"));
        assertThat(find(drivers, "duplicates").rows()).isEqualTo(74);
        assertThat(drivers.stream().filter(found -> found.code().equals("missing")))
                .extracting(found -> found.column().orElseThrow())
                .contains("Bar", "CoffeeHouse", "CarryAway", "RestaurantLessThan20", "Restaurant20To50");
        var purchases = examine(read("cdnow_master"));
        assertThat(find(purchases, "duplicates").rows()).isEqualTo(255);
        assertThat(find(purchases, "duplicate-id").rows()).isEqualTo(69_659 - 23_570);
        var bandit = examine(read("obd_random_all"));
        assertThat(bandit.stream().filter(found -> found.code().equals("constant")))
                .hasSize(15);
        assertThat(bandit).extracting(Finding::code).containsOnly("constant", "redundant");
        assertThat(examine(read("coupon_dgp_confounded_20k_seed1")))
                .noneMatch(found -> found.severity() == Severity.SERIOUS);
    }

    private static Dataset read(String name) {
        return new DatasetReader().read(ReferenceFiles.shared("datasets/" + name + ".csv.gz"), Progress.NONE);
    }

    @Test
    void missingValuesAreCounted() {
        var data = table(i -> (i % 5 == 0 ? "" : 20 + i % 40) + ",Rome," + plainRest(i));
        var finding = find(examine(data), "missing");
        assertThat(finding.column()).contains("age");
        assertThat(finding.rows()).isEqualTo(200);
        assertThat(finding.message().in(Locale.ENGLISH)).contains("20.0%");
    }

    @Test
    void constantColumnIsFoundAndLeftOut() {
        var data = table(i -> 20 + i % 40 + ",Rome," + plainRest(i));
        var finding = find(examine(data), "constant");
        assertThat(finding.column()).contains("city");
        var fixed = doctor.apply(data, List.of(finding.fix().orElseThrow()));
        assertThat(fixed.find("city")).isEmpty();
        assertThat(data.find("city")).isPresent();
    }

    @Test
    void groupSizesThatNoSplitGivesAreFound() {
        var random = new SplittableRandom(2);
        var data = table(
                10_000,
                i -> 20 + i % 40 + "," + city(i) + "," + (random.nextDouble() < 0.575 ? "a" : "control") + rest(i));
        assertThat(examine(data)).extracting(Finding::code).contains("sample-ratio-mismatch");
        var equal = table(i -> 20 + i % 40 + "," + city(i) + "," + plainRest(i));
        assertThat(examine(equal)).extracting(Finding::code).doesNotContain("sample-ratio-mismatch");
    }

    @Test
    void targetedOffersAreNoRandomTest() {
        var data = table(i -> 20 + i % 40 + "," + city(i) + "," + (i % 40 + i % 7 < 24 ? "a" : "control") + rest(i));
        var finding = doctor.examine(data, randomised(data)).stream()
                .filter(found -> found.code().equals("imbalance"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.column()).contains("age");
        assertThat(RoleGuess.of(data).roles().randomised()).isFalse();
    }

    @Test
    void featureThatTellsOutcomeIsLeak() {
        var data = table(i -> 20 + (i % 3 == 0 ? 50 : i % 40) + "," + city(i) + "," + plainRest(i));
        var finding = find(examine(data), "leak");
        assertThat(finding.column()).contains("age");
        assertThat(finding.severity()).isEqualTo(Severity.SERIOUS);
    }

    @Test
    void spellingsOfOneNameAreUnited() {
        var data = table(i -> 20 + i % 40 + ","
                + (i == 7 ? "Neapoli" : i % 10 == 0 ? "ROME" : i % 2 == 0 ? "Rome" : "Napoli") + "," + plainRest(i));
        var findings = examine(data);
        assertThat(find(findings, "inconsistent-category").fix()).contains(new Fix.Rename("city", "ROME", "Rome"));
        assertThat(find(findings, "misspelt").fix()).contains(new Fix.Rename("city", "Neapoli", "Napoli"));
        var fixes = findings.stream()
                .flatMap(finding -> finding.fix().stream())
                .filter(Fix.Rename.class::isInstance)
                .toList();
        assertThat(doctor.apply(data, fixes).column("city").distinct()).isEqualTo(2);
        assertThat(data.column("city").distinct()).isEqualTo(4);
    }

    @Test
    void purchaseWithoutClickIsImpossibleWhereOthersHaveOne() {
        var data = table(i -> 20 + i % 40 + "," + city(i) + "," + (i % 2 == 0 ? "a" : "control")
                + (i == 500 ? ",0,1,9.5" : i % 3 == 0 ? ",1,1,9.5" : ",0,0,0"));
        var finding = find(examine(data), "impossible-funnel");
        assertThat(finding.rows()).isEqualTo(1);
        assertThat(finding.column()).contains("buy");
    }

    @Test
    void capLimitsFarValues() {
        var data = table(i -> (i == 3 ? 99_999 : 20 + i % 40) + "," + city(i) + "," + plainRest(i));
        var finding = find(examine(data), "outliers");
        assertThat(finding.fix()).contains(new Fix.Cap("age", 59));
        var fixed = doctor.apply(data, List.of(finding.fix().orElseThrow()));
        assertThat(fixed.column("age").number(3)).isEqualTo(59);
        assertThat(fixed.column("age").number(4)).isEqualTo(data.column("age").number(4));
    }

    @Test
    void duplicatesOfCustomerAreDropped() {
        var text = new StringBuilder("customer_id,arm,visit\n");
        for (int i = 0; i < 300; i++) {
            text.append("c%d,%s,%d%n".formatted(i, i % 2 == 0 ? "a" : "control", i % 3 == 0 ? 1 : 0));
        }
        text.append("c4,a,0\n").append("c5,a,1\n");
        var data = Tables.read(text.toString());
        var roles = Tables.withId(RoleGuess.of(data).roles(), "customer_id");
        var findings = doctor.examine(data, roles);
        assertThat(find(findings, "duplicates").rows()).isEqualTo(1);
        assertThat(find(findings, "duplicate-id").rows()).isEqualTo(2);
        var fixed =
                doctor.apply(data, List.of(find(findings, "duplicate-id").fix().orElseThrow()));
        assertThat(fixed.rows()).isEqualTo(300);
        assertThat(fixed.fileRow(299)).isEqualTo(301);
    }

    @Test
    void headlineRatesShowWhatFixMoves() {
        var data = new DatasetReader().read(ReferenceFiles.hillstrom(), Progress.NONE);
        var roles = RoleGuess.of(data).roles();
        var before = HeadlineRates.of(data, roles);
        var after = HeadlineRates.of(doctor.apply(data, List.of(new Fix.Cap("spend", 400))), roles);
        assertThat(before.groups()).containsExactly("Mens E-Mail", "No E-Mail", "Womens E-Mail");
        assertThat(before.means().get(Outcome.CLICK).get(0)).isCloseTo(0.1828, within(5e-5));
        assertThat(after.means().get(Outcome.CLICK)).isEqualTo(before.means().get(Outcome.CLICK));
        assertThat(after.means().get(Outcome.SPEND).get(0))
                .isLessThan(before.means().get(Outcome.SPEND).get(0));
    }

    private List<Finding> examine(Dataset data) {
        return doctor.examine(data, RoleGuess.of(data).roles());
    }

    private static Roles randomised(Dataset data) {
        var guessed = RoleGuess.of(data).roles();
        return new Roles(
                guessed.id(),
                guessed.time(),
                guessed.platform(),
                guessed.action(),
                guessed.propensity(),
                true,
                guessed.outcomes(),
                guessed.features(),
                guessed.ignore());
    }

    private static Finding find(List<Finding> findings, String code) {
        return findings.stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding " + code + " in " + findings));
    }

    private static Dataset table(IntFunction<String> row) {
        return table(1000, row);
    }

    private static Dataset table(int rows, IntFunction<String> row) {
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < rows; i++) {
            text.append(row.apply(i)).append('\n');
        }
        return Tables.read(text.toString());
    }

    private static String city(int i) {
        return i % 4 == 1 ? "Napoli" : "Rome";
    }

    private static String plainRest(int i) {
        return (i % 2 == 0 ? "a" : "control") + rest(i);
    }

    private static String rest(int i) {
        return i % 3 == 0 ? ",1,1,9.5" : ",0,0,0";
    }
}
