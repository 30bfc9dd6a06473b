package promocast.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsCommandTest {
    @TempDir
    Path folder;

    @Test
    void offersOfEachCustomerMakeACampaignTable() throws IOException {
        var log = Files.writeString(folder.resolve("log.csv"), """
                uid,ts,behavior,paid
                a,2026-01-10,pay,10
                a,2026-03-05,open_mail,
                a,2026-03-06,pay,12
                b,2026-01-12,pay,20
                b,2026-05-31,view,
                """);
        var offers = Files.writeString(folder.resolve("offers.csv"), """
                member,sent_on,group
                a,2026-03-01,coupon
                b,2026-03-02,none
                """);
        var out = folder.resolve("customers.csv");
        var roles = folder.resolve("roles.json");
        var result = Program.run(
                "events",
                log.toString(),
                "--offers",
                offers.toString(),
                "--offers-map",
                "customer=member,time=sent_on",
                "--words",
                "open_mail=click",
                "--windows",
                "90",
                "--repurchase-horizon",
                "0",
                "--out",
                out.toString(),
                "--roles-out",
                roles.toString(),
                "--json");
        assertThat(result.err()).isEmpty();
        var answer = new ObjectMapper().readTree(result.out());
        assertThat(answer.get("rows").asInt()).isEqualTo(2);
        assertThat(answer.get("events").asInt()).isEqualTo(5);
        assertThat(answer.at("/fields/amount").asText()).isEqualTo("paid");
        assertThat(answer.at("/words/open_mail").asText()).isEqualTo("click");
        assertThat(answer.at("/notes/0/code").asText()).isEqualTo("log");
        assertThat(Files.readString(out)).isEqualTo("""
                member,offer_date,group,recency_days,frequency,monetary_total,monetary_mean,tenure_days,purchase_gap_days,\
                last_event_days,purchases_90d,spend_90d,views_90d,clicks_90d,purchases_per_click_90d,click,purchase,spend
                a,2026-03-01,coupon,50,1,10,10,50,,50,1,10,0,0,,1,1,12
                b,2026-03-02,none,49,1,20,20,49,,49,1,20,0,0,,0,0,0
                """);
        var written = new ObjectMapper().readTree(roles.toFile());
        assertThat(written.at("/action/arm").asText()).isEqualTo("group");
        assertThat(written.at("/action/control").asText()).isEqualTo("none");
        assertThat(written.at("/outcomes/click").asText()).isEqualTo("click");
    }

    @Test
    void unfinishedHorizonIsExitFourAndLeavesNoFile() throws IOException {
        var log = Files.writeString(folder.resolve("log.csv"), "user,time,amount\na,2026-01-10,1\na,2026-03-31,2\n");
        var out = folder.resolve("c.csv");
        var result = Program.run("events", log.toString(), "--offer-date", "2026-03-20", "--out", out.toString());
        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.complaints()).hasSize(1);
        assertThat(result.err()).contains("2026-01-01 or earlier").contains("at most 12 days");
        assertThat(out).doesNotExist();
    }

    @Test
    void inspectSaysThatATableIsALog() throws IOException {
        var log = Files.writeString(
                folder.resolve("log.csv"), "user,time,amount\n" + "a,2026-01-10,1\nb,2026-03-31,2\n".repeat(3));
        assertThat(Program.run("inspect", log.toString()).out()).contains("looks like a log of events");
        var answer = new ObjectMapper()
                .readTree(Program.run("inspect", log.toString(), "--json").out());
        assertThat(answer.at("/eventLog/fields/customer").asText()).isEqualTo("user");
    }
}
