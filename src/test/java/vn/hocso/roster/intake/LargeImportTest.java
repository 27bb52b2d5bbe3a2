package vn.hocso.roster.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.ScopeGrants;
import vn.hocso.roster.territory.Unit;
import vn.hocso.roster.territory.Units;
import vn.hocso.servers.RealServers;

/**
 * As many people as the letters count, in one file of one province, which is more than any province has. Run with
 * {@code -DargLine=-Xmx512m} it also shows that the memory of a small replica is enough.
 */
@QuarkusTest
@WithTestResource(RealServers.class)
@Tag("drill")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LargeImportTest {

    private static final Logger LOG = Logger.getLogger(LargeImportTest.class);
    private static final String OFFICER = "00000000-0000-4000-8000-000000000005";
    /** Hà Giang: nobody else has people there. */
    private static final String PROVINCE = "02";
    private static final int PEOPLE = 225_417;
    private static final int TEAMS = 48_538;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    ScopeGrants scopes;
    @Inject
    Units units;

    @Test
    void as_many_people_as_the_country_has_are_checked_and_applied_within_a_minute() {
        scopes.grantProvince(OFFICER, PROVINCE, "test");
        var officer = new Desk(port, "0900000005");
        String first = timed("first list", officer, "01/10/2022", csv(false));
        assertThat(officer.page(first)).contains("225.417", "48.538");
        String second = timed("next list", officer, "01/11/2022", csv(true));
        assertThat(officer.page(second)).contains("đã áp dụng");
        long started = System.nanoTime();
        assertThat(officer.step(second, "reversal")).isEqualTo(303);
        LOG.infof("Taken back in %d ms", millis(started));
        assertThat(officer.page(second)).contains("đã hoàn tác");
    }

    private String timed(String what, Desk officer, String day, String csv) {
        long started = System.nanoTime();
        String page = officer.read(PROVINCE, "COMPLETE", day, csv);
        long checked = millis(started);
        assertThat(officer.page(page)).contains("chờ áp dụng");
        assertThat(officer.step(page, "application")).isEqualTo(303);
        LOG.infof("%s: checked and compared in %d ms, applied in %d ms more, of at most %d MB", what, checked,
                millis(started) - checked, Runtime.getRuntime().maxMemory() >> 20);
        assertThat(officer.page(page)).contains("đã áp dụng");
        assertThat(Duration.ofMillis(millis(started))).as(what).isLessThan(LONGEST);
        return page;
    }

    /** @param later some moved, some have another name, some are missing, none so many that a phrase is asked for */
    private String csv(boolean later) {
        List<String> communes = units.within(PROVINCE).stream().flatMap(district -> units.within(district.code()).stream())
                .map(Unit::code).toList();
        var csv = new StringBuilder(PEOPLE * 80).append("Họ và tên,Số điện thoại,Mã xã,Tên Tổ,Thôn,Vai trò\n");
        for (int i = 0; i < PEOPLE; i++) {
            if (later && i % 40 == 0) {
                continue;
            }
            int team = (i + (later && i % 50 == 1 ? 1 : 0)) % TEAMS;
            csv.append("Nguyễn Thị ").append(later && i % 33 == 2 ? "Thu " : "").append((char) ('A' + i % 26))
                    .append((char) ('a' + i / 26 % 26)).append((char) ('a' + i / 676 % 26)).append(",09")
                    .append(String.format("%08d", i)).append(',').append(communes.get(team % communes.size()))
                    .append(",Tổ thôn ")
                    .append(team).append(",Thôn ").append(team).append(i < TEAMS ? ",Tổ trưởng\n" : ",\n");
        }
        return csv.toString();
    }

    private static long millis(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toMillis();
    }
}
