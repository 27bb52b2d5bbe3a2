package vn.hocso.campaign.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.campaign.session.Plans;
import vn.hocso.campaign.session.Sessions;
import vn.hocso.roster.Audience;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.roster.territory.Unit;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.People;

/** If this fails, somebody who was there is not counted, or somebody who was not is. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AttendanceTest {

    private static final String PROVINCE = "86";
    private static final LocalDate DAY = LocalDate.of(2022, 11, 10);
    private static final Instant NINE = Room.at(DAY, 9, 0);

    @Inject
    Plans plans;
    @Inject
    Room room;
    @Inject
    People people;
    @Inject
    Roster roster;
    @Inject
    Codes codes;
    @Inject
    ScanPass pass;
    @Inject
    Attendances attendances;
    @Inject
    Sheets sheets;
    @Inject
    Sessions sessions;
    @Inject
    ServiceClock clock;
    @Inject
    Jdbc jdbc;

    private long session;
    private Team team;

    @BeforeEach
    void aSessionOfTheMorning() {
        session = plans.plan(PROVINCE, DAY, LocalTime.of(8, 0), LocalTime.of(11, 0));
        team = team(0);
    }

    @Test
    void a_code_is_good_for_its_half_minute_and_the_next_then_flagged_and_after_half_an_hour_unknown() {
        String code = room.screen(session, NINE);
        assertThat(read(code, NINE).stale()).isFalse();
        assertThat(read(code.substring(0, 4).toLowerCase() + "-" + code.substring(4), NINE.plusSeconds(59)).stale()).isFalse();
        assertThat(read(code, NINE.plusSeconds(60)).stale()).isTrue();
        assertThat(read(code, NINE.plusSeconds(1_800)).stale()).isTrue();
        refused("session-code-unknown", () -> read(code, NINE.plusSeconds(1_860)));
        refused("session-code-unknown", () -> read(code, NINE.minusSeconds(600)));
        refused("session-code-unknown", () -> read("ABCDEFGH", NINE));
        refused("session-code-unknown", () -> read("<script>", NINE));
    }

    @Test
    void a_person_is_counted_once_however_often_and_from_however_many_phones() {
        UUID member = people.member(team);
        String code = room.screen(session, NINE);
        CompletableFuture.allOf(IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(() -> room.checkIn(member, code, NINE)))
                .toArray(CompletableFuture[]::new)).join();
        assertThat(rows()).isEqualTo(1);
        assertThat(room.counted(session, team)).isEqualTo(1);
    }

    @Test
    void people_of_one_team_at_the_same_moment_are_counted_each() {
        List<UUID> members = Stream.generate(() -> people.member(team)).limit(8).toList();
        String code = room.screen(session, NINE);
        CompletableFuture.allOf(members.stream().map(one -> CompletableFuture.runAsync(() -> room.checkIn(one, code, NINE)))
                .toArray(CompletableFuture[]::new)).join();
        assertThat(room.counted(session, team)).isEqualTo(8);
    }

    @Test
    void a_session_that_is_not_yet_over_closed_or_called_off_refuses_with_the_reason() {
        UUID member = people.member(team);
        String point = plans.point(session, "Điểm cầu", List.of(team.communeCode()));
        refused("session-not-yet", () -> room.checkIn(member, point, Room.at(DAY.minusDays(1), 9, 0)));
        refused("session-over", () -> room.checkIn(member, point, Room.at(DAY.plusDays(1), 0, 0)));
        plans.close(session);
        refused("session-over", () -> room.checkIn(member, room.screen(session, NINE), NINE));
        long other = plans.plan(PROVINCE, DAY, LocalTime.of(8, 0), LocalTime.of(11, 0));
        String code = plans.point(other, "Điểm cầu", List.of(team.communeCode()));
        plans.cancel(other);
        refused("session-cancelled", () -> room.checkIn(member, code, NINE));
        refused("session-code-unknown", () -> room.checkIn(member, room.screen(other, NINE), NINE));
        assertThat(rows()).isZero();
    }

    @Test
    void what_does_not_fit_is_written_down_flagged_and_counts_only_once_an_officer_says_so() {
        UUID late = people.member(team);
        UUID evening = people.member(team);
        UUID stranger = people.member(people.team("87", "866", roster.unitsIn("866").get(0).code()));
        room.checkIn(late, room.screen(session, NINE), NINE.plusSeconds(300));
        Instant night = Room.at(DAY, 20, 0);
        room.checkIn(evening, room.screen(session, night), night);
        room.checkIn(stranger, room.screen(session, NINE), NINE);
        List<Attendance> flagged = attendances.pending(sessions.session(session), 10);
        assertThat(flagged).extracting(Attendance::flags).containsExactlyInAnyOrder(List.of(Flag.STALE_CODE),
                List.of(Flag.OUTSIDE_HOURS), List.of(Flag.OTHER_PLACE));
        assertThat(flagged).allSatisfy(one -> assertThat(one.person()).as("nobody agreed to be named").isNull());
        assertThat(attendances.counted(session)).isZero();
        assertThat(room.counted(session, team)).isZero();
        assertThat(logged("campaign.attendance-flag")).isEqualTo(3);

        Attendance first = flagged.stream().filter(one -> one.flags().contains(Flag.STALE_CODE)).findFirst().orElseThrow();
        settle(first.id(), Reason.WAS_THERE);
        assertThat(room.counted(session, team)).isEqualTo(1);
        settle(first.id(), Reason.WAS_NOT_THERE);
        assertThat(room.counted(session, team)).isZero();
        assertThat(rows()).as("nothing is deleted").isEqualTo(3);
        assertThat(attendances.of(sessions.session(session), team.id())).anySatisfy(one -> {
            assertThat(one.reason()).isEqualTo(Reason.WAS_NOT_THERE);
            assertThat(one.isCounted()).isFalse();
        });
        assertThat(logged("campaign.attendance-decision")).isEqualTo(2);
        refused("attendance-unknown", () -> settle(first.id() + 1_000_000, Reason.WAS_THERE));
    }

    @Test
    void a_check_in_that_was_counted_can_be_struck_and_counted_again() {
        UUID member = people.member(team);
        room.checkIn(member, room.screen(session, NINE), NINE);
        room.checkIn(people.member(team), room.screen(session, NINE), NINE);
        long id = jdbc.first("select id from session_attendance where member_id = ?", row -> row.getLong(1), member)
                .orElseThrow();
        settle(id, Reason.WRONG_PERSON);
        assertThat(room.counted(session, team)).isEqualTo(1);
        settle(id, Reason.WAS_THERE);
        assertThat(room.counted(session, team)).isEqualTo(2);
    }

    @Test
    void the_code_of_a_point_is_for_the_teams_of_its_communes() {
        Team other = team(1);
        String code = plans.point(session, "Điểm cầu", List.of(team.communeCode()));
        room.checkIn(people.member(team), code, NINE);
        room.checkIn(people.member(other), code, NINE);
        assertThat(room.counted(session, team)).isEqualTo(1);
        assertThat(room.counted(session, other)).isZero();
        assertThat(attendances.pending(sessions.session(session), 10)).singleElement()
                .satisfies(one -> assertThat(one.flags()).containsExactly(Flag.OTHER_PLACE));
    }

    @Test
    void paper_is_entered_whole_or_not_at_all_and_knows_who_is_written_down_already() {
        UUID member = people.member(team);
        long claimed = room.listed(team, "Người Có Tài Khoản", Audience.MEMBER, member);
        long listed = room.listed(team, "Người Chỉ Có Tên", Audience.MEMBER, null);
        long cadre = room.listed(team, "Cán Bộ Đoàn", Audience.YOUTH_UNION, null);
        long trainer = room.listed(team, "Giảng Viên", Audience.TRAINER, null);
        long stranger = room.listed(team(1), "Người Tổ Khác", Audience.MEMBER, null);
        room.checkIn(member, room.screen(session, NINE), NINE);
        Instant later = Room.at(DAY.plusDays(2), 9, 0);
        refused("sheet-stranger", () -> room.paper(session, team, List.of(listed, stranger), 0, later));
        refused("sheet-stranger", () -> room.paper(session, team, List.of(trainer), 0, later));
        assertThat(rows()).isEqualTo(1);

        assertThat(room.paper(session, team, List.of(claimed, listed, cadre), 3, later)).isEqualTo(2);
        assertThat(room.paper(session, team, List.of(claimed, listed, cadre), 3, later)).as("entered again").isZero();
        assertThat(room.counted(session, team)).as("members alone train a team").isEqualTo(2);
        assertThat(rows()).isEqualTo(3);
        assertThat(sheets.guests(sessions.session(session), team)).isEqualTo(3);
        assertThat(sheets.listed(sessions.session(session), team)).hasSize(3).allMatch(Listed::isThere);
        assertThat(attendances.of(sessions.session(session), team.id())).extracting(Attendance::person)
                .contains("Người Chỉ Có Tên", "Người Có Tài Khoản");
        refused("session-not-yet", () -> room.paper(session, team, List.of(listed), 0, Room.at(DAY.minusDays(1), 9, 0)));
    }

    @Test
    void whoever_the_paper_has_already_is_told_so_and_not_counted_again() {
        UUID member = people.member(team);
        long entry = room.listed(team, "Người Có Tài Khoản", Audience.MEMBER, member);
        room.paper(session, team, List.of(entry), 0, NINE);
        room.checkIn(member, room.screen(session, NINE), NINE);
        assertThat(rows()).isEqualTo(1);
        assertThat(room.counted(session, team)).isEqualTo(1);
    }

    @Test
    void an_import_can_be_taken_back_and_whoever_signed_stays_counted_without_a_name() {
        long entry = room.listed(team, "Người Của Danh Sách Sai", Audience.MEMBER, null);
        room.paper(session, team, List.of(entry), 0, NINE);
        jdbc.update("delete from roster_membership where entry_id = ?", entry);
        jdbc.update("delete from roster_entry where id = ?", entry);
        assertThat(attendances.of(sessions.session(session), team.id())).singleElement().satisfies(one -> {
            assertThat(one.isCounted()).isTrue();
            assertThat(one.person()).isNull();
        });
        assertThat(room.counted(session, team)).isEqualTo(1);
    }

    @Test
    void a_pass_is_believed_for_twenty_minutes_and_only_as_it_was_signed() {
        Scan scan = read(room.screen(session, NINE), NINE);
        String cookie = clock.at(NINE, () -> pass.of(scan).getValue());
        assertThat(clock.at(NINE.plusSeconds(1_200), () -> pass.read(cookie))).contains(scan);
        assertThat(clock.at(NINE.plusSeconds(1_201), () -> pass.read(cookie))).isEmpty();
        String stale = cookie.replaceFirst("\\.0\\.([0-9a-f]+)$", ".1.$1");
        for (String madeUp : new String[]{null, "", "x", stale, cookie + "0", cookie.replaceFirst("^\\d+", "999999999"),
                "1.0.WRONG.1.0.00"}) {
            assertThat(clock.at(NINE, () -> pass.read(madeUp))).as(madeUp).isEmpty();
        }
    }

    private Scan read(String code, Instant moment) {
        return clock.at(moment, () -> codes.read(code, false));
    }

    private void settle(long attendance, Reason reason) {
        attendances.settle(sessions.session(session), attendance, reason, "test of sessions");
    }

    private long rows() {
        return jdbc.first("select count(*) from session_attendance where session_id = ?", row -> row.getLong(1), session)
                .orElseThrow();
    }

    private long logged(String action) {
        return jdbc.first("select count(*) from audit_log where action = ? and object = ?", row -> row.getLong(1), action,
                "session/" + session).orElseThrow();
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(DomainException.class,
                e -> assertThat(e.code()).isEqualTo(code));
    }

    private Team team(int commune) {
        Unit district = roster.unitsIn(PROVINCE).get(0);
        return people.team(PROVINCE, district.code(), roster.unitsIn(district.code()).get(commune).code());
    }
}
