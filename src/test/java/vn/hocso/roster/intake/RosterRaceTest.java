package vn.hocso.roster.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import vn.hocso.roster.Roster;
import vn.hocso.roster.ScopeGrants;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Together;
import vn.hocso.training.Sums;

/** If this fails, two officers of one province who send their lists at the same moment put everybody on it twice. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RosterRaceTest {

    private static final String OFFICER = "00000000-0000-4000-8000-000000000005";
    private static final String PROVINCE = "08";
    private static final int OFFICERS = 4;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    ScopeGrants scopes;
    @Inject
    Roster roster;
    @Inject
    Jdbc jdbc;
    @Inject
    Sums sums;

    @Test
    void lists_of_one_province_that_are_sent_and_applied_at_once_count_once() throws Exception {
        scopes.grantProvince(OFFICER, PROVINCE, "test");
        var desks = new ArrayList<Desk>();
        for (int i = 0; i < OFFICERS; i++) {
            desks.add(new Desk(port, "0900000005"));
        }
        byte[] list = list();
        List<Response> sent = Together.run(OFFICERS,
                no -> desks.get(no).send(PROVINCE, "ADDITION", "01/10/2022", "danh-sach.csv", list));
        assertThat(sent).extracting(Response::statusCode).contains(303).containsOnly(303, 400);
        assertThat(sent).filteredOn(answer -> answer.statusCode() == 400)
                .allSatisfy(answer -> assertThat(answer.asString()).contains("đang được đọc hoặc áp dụng từ một tệp khác"));

        sent.stream().filter(answer -> answer.statusCode() == 303).forEach(desks.get(0)::settled);

        // Whoever had to wait sends again, so that everybody has looked at the same list and applies it.
        var pages = new ArrayList<String>();
        for (Desk desk : desks) {
            pages.add(desk.read(PROVINCE, "ADDITION", "01/10/2022", "danh-sach.csv", list));
        }
        List<Integer> steps = Together.run(OFFICERS, no -> desks.get(no).step(pages.get(no), "application"));
        assertThat(steps).contains(303).containsOnly(303, 409);
        assertThat(pages).extracting(page -> desks.get(0).page(page)).filteredOn(page -> page.contains("đã áp dụng"))
                .hasSize(1);
        assertThat(entries()).as("everybody once").isEqualTo(3);
        assertThat(sums.differences(PROVINCE)).isZero();

        String applied = pages.stream().filter(page -> desks.get(0).page(page).contains("đã áp dụng")).findFirst()
                .orElseThrow();
        List<Integer> back = Together.run(OFFICERS, no -> desks.get(no).step(applied, "reversal"));
        assertThat(back).contains(303).containsOnly(303, 409);
        assertThat(entries()).isZero();
        assertThat(sums.differences(PROVINCE)).isZero();
    }

    private byte[] list() {
        String commune = roster.unitsIn(roster.unitsIn(PROVINCE).get(0).code()).get(0).code();
        return ("Họ và tên;Số điện thoại;Vai trò;Tên Tổ;Mã xã\nMa Thị Thu;0912345711;Tổ trưởng;Tổ đua;" + commune
                + "\nHoàng Văn Nam;0912345712;;Tổ đua;" + commune + "\nLý A Sơn;0912345713;;Tổ đua;" + commune + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private long entries() {
        return jdbc.first(
                "select count(*) from roster_entry e join roster_import i on i.id = e.import_id where i.province_code = ?",
                row -> row.getLong(1), PROVINCE).orElseThrow();
    }
}
