package vn.hocso.roster.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import vn.hocso.roster.NewMember;
import vn.hocso.roster.Population;
import vn.hocso.roster.PopulationChanged;
import vn.hocso.roster.PopulationLoaded;
import vn.hocso.roster.RosterIntake;
import vn.hocso.roster.ScopeGrants;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamRole;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.time.Campaign;
import vn.hocso.training.People;

/** A province sends its list: nothing counts before it is applied, all of it or nothing, and it can be taken back. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RosterImportTest {

    private static final String OFFICER = "00000000-0000-4000-8000-000000000005";
    /** Provinces that no other test has people in. */
    private static final String PROVINCE = "04";
    static final String HEADER = "Họ và tên;Số điện thoại;Vai trò;Tên Tổ;Mã xã;Tham gia từ ngày;Đối tượng;Dùng chung số\n";
    private static Desk officer;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    ScopeGrants scopes;
    @Inject
    EntityManager database;
    @Inject
    RosterIntake intake;
    @Inject
    People people;
    @Inject
    Event<PopulationLoaded> loaded;
    @Inject
    Turns turns;

    @BeforeEach
    void signIn() {
        if (officer == null) {
            scopes.grantProvince(OFFICER, PROVINCE, "test");
            officer = new Desk(port, "0900000005");
        }
        clear();
    }

    @Test
    void a_list_counts_when_it_is_applied_and_no_longer_when_it_is_taken_back() {
        String page = officer.read(PROVINCE, "COMPLETE", "01/10/2022", HEADER
                + "Nguyễn Thị Hoa;0912 345 601;Tổ trưởng;Tổ 1;01273;15/09/2022;;\n"
                + "Trần Văn Bình;84912345602;;Tổ 1;01273;;;\nLê Đoàn;;;Tổ 1;01273;;Cán bộ Đoàn;\n");
        assertThat(officer.page(page)).contains("chờ áp dụng", ">Mới</a>", "Tổ mới sẽ lập: 1", "Phường Hợp Giang");
        assertThat(officer.page(page + "?show=new")).contains("Nguyễn Thị Hoa", "0912 345 601", "Tổ trưởng");
        assertThat(counted()).as("nothing counts yet").isEqualTo(0);

        assertThat(officer.step(page, "application")).isEqualTo(303);
        assertThat(officer.page(page)).contains("đã áp dụng", "Hoàn tác");
        assertThat(counted()).as("members, not cadres of the union").isEqualTo(2);
        assertThat(ask("select count(*) from roster_membership m join team t on t.id = m.team_id where t.province_code = '04'"
                + " and m.valid_from = '2022-09-15' and m.role = 'LEADER'")).isEqualTo(1L);
        assertThat(ask("select count(*) from audit_log where action = 'roster.import' and actor = '" + OFFICER + "'"))
                .isNotEqualTo(0L);
        assertThat(ask("select count(*) from roster_upload_row r join roster_upload u on u.id = r.upload_id"
                + " where u.province_code = '04'")).as("the file's people are kept no longer").isEqualTo(0L);

        assertThat(officer.step(page, "reversal")).isEqualTo(303);
        assertThat(officer.page(page)).contains("đã hoàn tác");
        assertThat(counted()).isEqualTo(0);
        assertThat(ask("select count(*) from roster_entry e join roster_import i on i.id = e.import_id"
                + " where i.province_code = '04'")).isEqualTo(0L);
        assertThat(ask("select coalesce(sum(abs(d.people_roster)), 0) from team_day d join team t on t.id = d.team_id"
                + " where t.province_code = '04'")).as("no day of any team keeps a trace").isEqualTo(0L);
    }

    @Test
    void a_second_list_moves_corrects_and_ends_and_taking_it_back_restores_the_first() {
        apply("COMPLETE", "01/10/2022", row("Nguyễn Thị Hoa", "0912345601", "Tổ 1") + row("Trần Van Binh", "0912345602", "Tổ 1")
                + row("Lê Minh", "", "Tổ 1") + rows(60, "Tổ 2"));
        List<?> before = state();
        assertThat(counted()).isEqualTo(63);

        String page = officer.read(PROVINCE, "COMPLETE", "01/11/2022", HEADER + row("Nguyễn Thị Hoa", "0912345601", "Tổ 2")
                + row("Trần Văn Bình", "0912345602", "Tổ 1") + row("Phạm Mới", "0912345609", "Tổ 1") + rows(60, "Tổ 2"));
        assertThat(outcomes(page)).isEqualTo("new 1, changed 1, moved 1, gone 1, unchanged 60");
        assertThat(officer.page(page + "?show=moved")).contains("Tổ: Tổ 1", "→ Tổ 2");
        assertThat(officer.page(page + "?show=changed")).contains("tên: Trần Van Binh → Trần Văn Bình");
        assertThat(officer.page(page + "?show=left")).contains("Lê Minh");
        assertThat(officer.page(page + "?show=unchanged")).contains("Xem tiếp");
        assertThat(officer.step(page, "application")).isEqualTo(303);

        assertThat(counted()).isEqualTo(63);
        assertThat(ask("select count(*) from roster_membership m join roster_entry e on e.id = m.entry_id"
                + " where e.full_name = 'Nguyễn Thị Hoa' and m.valid_to = '2022-10-31'")).isEqualTo(1L);
        assertThat(counted("2022-10-31")).as("the past stays").isEqualTo(63);

        assertThat(officer.step(page, "reversal")).isEqualTo(303);
        assertThat(state()).isEqualTo(before);
        assertThat(counted()).isEqualTo(63);
    }

    @Test
    void a_list_on_which_a_later_one_stands_cannot_be_taken_back_first() {
        String first = apply("COMPLETE", "01/10/2022", rows(3, "Tổ 1"));
        String second = apply("ADDITION", "02/10/2022", row("Phạm Mới", "0912345609", "Tổ 1"));
        assertThat(officer.page(first)).contains("Không hoàn tác được").doesNotContain("/reversal");
        assertThat(officer.step(first, "reversal")).isEqualTo(409);
        assertThat(officer.step(second, "reversal")).isEqualTo(303);
        assertThat(officer.step(first, "reversal")).isEqualTo(303);
        assertThat(counted()).isEqualTo(0);
    }

    @Test
    void a_list_that_takes_more_than_five_percent_away_needs_the_number_typed() {
        apply("COMPLETE", "01/10/2022", rows(40, "Tổ 1"));
        String few = officer.read(PROVINCE, "COMPLETE", "02/10/2022", HEADER + rows(38, "Tổ 1"));
        assertThat(officer.page(few)).as("2 of 40").doesNotContain("id=\"phrase\"");
        String many = officer.read(PROVINCE, "COMPLETE", "02/10/2022", HEADER + rows(37, "Tổ 1"));
        assertThat(officer.page(many)).contains("id=\"phrase\"", "giảm 3 người");
        assertThat(officer.step(many, "application", "phrase", "giảm 4 người")).isEqualTo(400);
        assertThat(officer.browser().last().body()).contains("<title>Lỗi: ", "id=\"phrase-error\"");
        assertThat(counted()).isEqualTo(40);
        assertThat(officer.step(many, "application", "phrase", "giam 3 nguoi")).isEqualTo(303);
        assertThat(counted()).isEqualTo(37);
    }

    @Test
    void making_members_something_else_is_taking_them_away_too() {
        apply("COMPLETE", "01/10/2022", row("An Một", "0912345601", "Tổ 1") + row("An Hai", "0912345602", "Tổ 1"));
        String page = officer.read(PROVINCE, "ADDITION", "02/10/2022",
                HEADER + "An Một;0912345601;;Tổ 1;01273;;Cán bộ Đoàn;\n");
        assertThat(officer.page(page)).contains("giảm 1 người");
    }

    @Test
    void an_addition_leaves_those_it_does_not_name() {
        apply("COMPLETE", "01/10/2022", rows(20, "Tổ 1"));
        apply("ADDITION", "02/10/2022", row("Phạm Mới", "0912345609", "Tổ 1"));
        assertThat(counted()).isEqualTo(21);
    }

    @Test
    void two_people_of_one_name_are_told_apart_or_left_alone() {
        apply("COMPLETE", "01/10/2022",
                row("Nguyễn Văn An", "0912345601", "Tổ 1") + row("Nguyễn Văn An", "0912345602", "Tổ 1"));
        String page = officer.read(PROVINCE, "COMPLETE", "02/10/2022", HEADER + row("Nguyễn Văn An", "", "Tổ 1")
                + row("Nguyễn Văn An", "", "Tổ 1"));
        assertThat(outcomes(page)).isEqualTo("new 0, changed 0, moved 0, gone 0, unchanged 0");
        assertThat(officer.page(page)).contains("1 dòng có thể là nhiều người");
    }

    @Test
    void one_number_under_two_names_is_asked_about_unless_it_is_said_to_be_shared() {
        String twice = officer.read(PROVINCE, "COMPLETE", "01/11/2022",
                HEADER + row("Nguyễn An", "0912345601", "Tổ 1") + row("Lê Bình", "0912345601", "Tổ 1"));
        assertThat(officer.page(twice)).contains("số này đã ở dòng 2 với tên khác");
        String shared = officer.read(PROVINCE, "COMPLETE", "01/11/2022",
                HEADER + row("Nguyễn An", "0912345601", "Tổ 1") + "Lê Bình;0912345601;;Tổ 1;01273;;;có\n");
        assertThat(outcomes(shared)).isEqualTo("new 2, changed 0, moved 0, gone 0, unchanged 0");
        String twoTeams = officer.read(PROVINCE, "COMPLETE", "01/11/2022",
                HEADER + row("Nguyễn An", "0912345601", "Tổ 1") + row("Nguyễn An", "0912345601", "Tổ 2"));
        assertThat(officer.page(twoTeams)).contains("đã ở dòng 2 trong Tổ khác");
    }

    @Test
    void a_team_named_by_its_code_in_another_commune_than_the_roster_has_it_is_told() {
        Team team = people.team(PROVINCE, "040", "01273");
        String header = "Họ và tên,Mã Tổ,Mã xã\n";
        assertThat(
                officer.page(officer.read(PROVINCE, "ADDITION", "01/11/2022", header + "An Bình," + team.code() + ",01276\n")))
                .contains("Tổ " + team.code() + " trong sổ ở nơi mang mã 01273");
        assertThat(outcomes(officer.read(PROVINCE, "ADDITION", "01/11/2022", header + "An Bình," + team.code() + ",01273\n")))
                .startsWith("new 1");
    }

    @Test
    void an_older_comparison_is_not_applied_on_a_newer_roster() {
        String first = officer.read(PROVINCE, "ADDITION", "01/10/2022", HEADER + rows(3, "Tổ 1"));
        String second = officer.read(PROVINCE, "ADDITION", "01/10/2022", HEADER + rows(3, "Tổ 1"));
        assertThat(officer.step(first, "application")).isEqualTo(303);
        assertThat(officer.step(second, "application")).isEqualTo(303);
        assertThat(officer.page(second)).contains("đã thay đổi sau khi đối chiếu", "chờ áp dụng");
        assertThat(counted()).isEqualTo(3);
        assertThat(officer.step(second, "comparison")).isEqualTo(303);
        assertThat(outcomes(second)).as("the team of the first is found again")
                .isEqualTo("new 0, changed 0, moved 0, gone 0, unchanged 3");
        assertThat(officer.step(second, "application")).isEqualTo(409);
    }

    @Test
    void while_one_file_of_a_province_is_worked_on_another_is_told_to_wait() {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("insert into roster_upload (id, code_set,"
                + " province_code, coverage, effective_on, name, digest, uploaded_by, uploaded_at, state, moved_at) select ?1,"
                + " 'DMHC-2022', '04', 'ADDITION', '2022-10-01', 'kia.csv', repeat('0', 64), 'x', at, 'APPLYING', at"
                + " from (select timestamptz '2099-01-01') t(at)").setParameter(1, UUID.randomUUID()).executeUpdate());
        Response sent = officer.send(PROVINCE, "ADDITION", "", "a.csv", (HEADER + rows(1, "Tổ 1")).getBytes());
        assertThat(sent.statusCode()).isEqualTo(400);
        assertThat(sent.asString()).contains("đang được đọc hoặc áp dụng từ một tệp khác");
    }

    @Test
    void a_try_that_nobody_has_heard_of_for_long_is_over_and_has_changed_nothing() {
        String page = officer.read(PROVINCE, "ADDITION", "01/10/2022", HEADER + rows(1, "Tổ 1"));
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("update roster_upload set state = 'APPLYING',"
                + " moved_at = '2022-11-01' where id = cast(?1 as uuid)")
                .setParameter(1, page.substring(page.lastIndexOf('/') + 1)).executeUpdate());
        turns.beat();
        assertThat(officer.page(page)).contains("chờ áp dụng", "ngắt giữa chừng");
        assertThat(officer.step(page, "application")).isEqualTo(303);
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void dates_that_cannot_be_are_refused_with_the_form() {
        byte[] file = (HEADER + rows(1, "Tổ 1")).getBytes();
        assertThat(officer.send(PROVINCE, "ADDITION", "31/02/2022", "a.csv", file).asString())
                .contains("không có ngày 31/02/2022");
        assertThat(officer.send(PROVINCE, "ADDITION", "01/01/2030", "a.csv", file).asString()).contains("chưa đến");
        apply("ADDITION", "05/10/2022", rows(1, "Tổ 1"));
        assertThat(officer.send(PROVINCE, "ADDITION", "04/10/2022", "a.csv", file).asString()).contains("05/10/2022");
    }

    @Test
    void an_officer_sees_and_touches_no_other_province() {
        byte[] file = (HEADER + rows(1, "Tổ 1")).getBytes();
        assertThat(officer.send("48", "ADDITION", "", "a.csv", file).statusCode()).isEqualTo(400);
        assertThat(officer.page(Desk.PAGE)).contains("Cao Bằng").doesNotContain("Đà Nẵng");
        var id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("insert into roster_upload (id, code_set,"
                + " province_code, coverage, effective_on, name, digest, uploaded_by, uploaded_at, state, moved_at) values (?1,"
                + " 'DMHC-2022', '48', 'ADDITION', '2022-10-01', 'cua-da-nang.csv', repeat('0', 64), 'x', '2022-10-01', 'READY',"
                + " '2022-10-01')").setParameter(1, id).executeUpdate());
        assertThat(officer.browser().get(Desk.PAGE + "/" + id).statusCode()).isEqualTo(404);
        assertThat(officer.step(Desk.PAGE + "/" + id, "application")).isEqualTo(404);
        assertThat(officer.page(Desk.PAGE)).doesNotContain("cua-da-nang.csv");
    }

    @Test
    void somebody_trained_who_claimed_an_entry_takes_the_figure_along_and_back() {
        String first = apply("ADDITION", "01/10/2022", row("Nguyễn An", "0912345601", "Tổ 1"));
        UUID member = UUID.randomUUID();
        Team team = people.team(PROVINCE, "040", "01273");
        intake.register(List.of(new NewMember(member, "claim-" + member, "Nguyễn An", "+84912345601", team, TeamRole.MEMBER,
                Campaign.startOf(LocalDate.of(2022, 9, 1)))));
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("update roster_entry set claimed_by = ?1,"
                + " claimed_at = '2022-10-02' where full_name = 'Nguyễn An' and import_id in (select id from roster_import where"
                + " province_code = '04')").setParameter(1, member).executeUpdate());
        LocalDate since = LocalDate.of(2022, 10, 1);
        long listed = ((Number) ask("select id from team where name = 'Tổ 1' and province_code = '04'")).longValue();
        QuarkusTransaction.requiringNew().run(() -> loaded.fire(new PopulationLoaded(List.of(
                new PopulationChanged(Population.ROSTER, null, listed, PROVINCE, since, -1),
                new PopulationChanged(Population.ROSTER, member, listed, PROVINCE, since, 1)))));
        people.train(member, Campaign.startOf(LocalDate.of(2022, 10, 10)));
        assertThat(trainedIn("Tổ 1")).isEqualTo(1L);
        String second = apply("ADDITION", "01/11/2022", row("Nguyễn An", "0912345601", "Tổ 2"));
        assertThat(trainedIn("Tổ 1")).isEqualTo(0L);
        assertThat(trainedIn("Tổ 2")).isEqualTo(1L);
        assertThat(officer.step(second, "reversal")).isEqualTo(303);
        assertThat(trainedIn("Tổ 1")).isEqualTo(1L);
        assertThat(trainedIn("Tổ 2")).isEqualTo(0L);
        assertThat(first).isNotEmpty();
    }

    @Test
    void the_template_of_either_kind_can_be_sent_back_as_it_is() {
        for (String format : List.of("csv", "xlsx")) {
            byte[] template = RestAssured.given().header("Cookie", officer.browser().cookies())
                    .get("http://localhost:" + port + "/roster/import-template/" + format).asByteArray();
            Response sent = officer.send(PROVINCE, "ADDITION", "01/11/2022", "mau." + format, template);
            assertThat(sent.statusCode()).as(format).isEqualTo(303);
        }
        assertThat(officer.browser().get("/roster/import-template/pdf").statusCode()).isEqualTo(404);
    }

    private String apply(String coverage, String effectiveOn, String rows) {
        String page = officer.read(PROVINCE, coverage, effectiveOn, HEADER + rows);
        assertThat(officer.step(page, "application")).isEqualTo(303);
        assertThat(officer.page(page)).contains("đã áp dụng");
        return page;
    }

    private static String row(String name, String phone, String team) {
        return name + ";" + phone + ";;" + team + ";01273;;;\n";
    }

    private static String rows(int count, String team) {
        var rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append(row("Người Thứ " + (char) ('A' + i / 26) + (char) ('a' + i % 26), "09876" + (10_000 + i), team));
        }
        return rows.toString();
    }

    private String outcomes(String page) {
        String id = page.substring(page.lastIndexOf('/') + 1);
        return (String) ask("select 'new ' || added || ', changed ' || changed || ', moved ' || moved || ', gone ' || gone"
                + " || ', unchanged ' || unchanged from roster_upload where id = '" + id + "'");
    }

    private List<?> state() {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery("select e.full_name || '|' ||"
                + " coalesce(e.phone, '') || '|' || t.name || '|' || m.role || '|' || m.audience || '|' || m.valid_from || '|'"
                + " || coalesce(cast(m.valid_to as text), '') from roster_entry e join roster_membership m on m.entry_id = e.id"
                + " join team t on t.id = m.team_id where t.province_code = '04' order by 1", String.class).getResultList());
    }

    private long trainedIn(String team) {
        return ((Number) ask("select coalesce(sum(d.trained_roster), 0) from team_day d join team t on t.id = d.team_id where"
                + " d.rule = 'core-v1' and t.name = '" + team + "' and t.province_code = '04'")).longValue();
    }

    /** Members on the roster of the province, as the rates count them. */
    private long counted() {
        return counted("2999-01-01");
    }

    private long counted(String day) {
        return ((Number) ask("select coalesce(sum(d.people_roster), 0) from team_day d join team t on t.id = d.team_id where"
                + " d.rule = 'core-v1' and t.province_code = '04' and d.day <= '" + day + "'")).longValue();
    }

    private Object ask(String query) {
        Object answer = QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(query).getSingleResult());
        return answer instanceof BigDecimal number ? (Object) number.longValue() : answer;
    }

    private void clear() {
        QuarkusTransaction.requiringNew().run(() -> {
            loaded.fire(new PopulationLoaded(undone()));
            for (String sql : List.of(
                    "update roster_upload set import_id = null, state = 'DISCARDED' where province_code = '04'",
                    "delete from roster_membership m using team t where t.id = m.team_id and t.province_code = '04'",
                    "delete from roster_change c using roster_import i where i.id = c.import_id and i.province_code = '04'",
                    "delete from roster_entry e using roster_import i where i.id = e.import_id and i.province_code = '04'",
                    "delete from roster_import where province_code = '04'",
                    "update team set name = name || ' cũ ' || id where province_code = '04'", "delete from roster_upload_row",
                    "delete from roster_upload_leaver", "delete from roster_upload_team")) {
                database.createNativeQuery(sql).executeUpdate();
            }
        });
    }

    /** What takes everybody on the province's lists out of the sums again. */
    private List<PopulationChanged> undone() {
        List<Object[]> stays = database.createNativeQuery("select e.claimed_by, m.team_id, m.valid_from, m.valid_to from"
                + " roster_membership m join roster_entry e on e.id = m.entry_id join team t on t.id = m.team_id"
                + " where t.province_code = '04' and m.audience = 'MEMBER'", Object[].class).getResultList();
        var changes = new ArrayList<PopulationChanged>();
        for (Object[] stay : stays) {
            UUID member = (UUID) stay[0];
            long team = ((Number) stay[1]).longValue();
            changes.add(new PopulationChanged(Population.ROSTER, member, team, PROVINCE, day(stay[2]), -1));
            if (stay[3] != null) {
                changes.add(new PopulationChanged(Population.ROSTER, member, team, PROVINCE, day(stay[3]).plusDays(1), 1));
            }
        }
        return changes;
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
