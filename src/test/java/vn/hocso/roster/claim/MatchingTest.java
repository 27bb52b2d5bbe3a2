package vn.hocso.roster.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.OwnRecords;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;

/** Which account is proposed for whom: by phone, then by name and team, and nobody where a person has to decide. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MatchingTest {

    private static final String PROVINCE = "20";
    private static final Keeper OFFICER = Scene.officer(PROVINCE);

    @Inject
    Scene scene;
    @Inject
    Claims claims;
    @Inject
    Matching matching;
    @Inject
    OwnRecords records;
    @Inject
    Jdbc jdbc;

    @Test
    void nobody_is_proposed_for_somebody_whom_no_account_fits() {
        Team team = scene.team(PROVINCE);
        long entry = scene.listed(team, "Hoàng Thị Chưa Có", Scene.number());
        scene.account(team, "Người Khác Hẳn", Scene.number());
        assertThat(scene.state(entry)).isEqualTo(ClaimState.UNCLAIMED);
        assertThat(scene.isOpen(entry)).isFalse();
    }

    @Test
    void a_phone_proposes_whichever_of_list_and_account_comes_first_and_in_whatever_team() {
        Team team = scene.team(PROVINCE);
        Team elsewhere = scene.team("19");
        String one = Scene.number();
        long entry = scene.listed(team, "Nông Văn Trước", one);
        scene.account(elsewhere, "Tên Khai Khác", one);
        assertThat(scene.state(entry)).as("the list came first").isEqualTo(ClaimState.PROPOSED);
        String two = Scene.number();
        scene.account(elsewhere, "Nông Văn Sau", two);
        assertThat(scene.state(scene.listed(team, "Nông Văn Sau", two))).as("the account came first")
                .isEqualTo(ClaimState.PROPOSED);
        assertThat(scene.claimedBy(entry)).as("a proposal takes no effect").isNull();
    }

    @Test
    void without_a_phone_the_name_proposes_within_the_team_only_and_without_regard_to_marks() {
        Team team = scene.team(PROVINCE);
        long here = scene.listed(team, "Vi Thị Đào", null);
        long there = scene.listed(scene.team(PROVINCE), "Vi Thị Đào", null);
        scene.account(team, "vi thi  dao", Scene.number());
        assertThat(scene.state(here)).isEqualTo(ClaimState.PROPOSED);
        assertThat(scene.state(there)).isEqualTo(ClaimState.UNCLAIMED);
    }

    @Test
    void two_people_on_one_phone_are_told_apart_by_their_names() {
        Team team = scene.team(PROVINCE);
        String shared = Scene.number();
        long wife = scene.listed(team, "Lý Thị Vợ", shared);
        long husband = scene.listed(team, "Lý Văn Chồng", shared);
        UUID account = scene.account(team, "Lý Thị Vợ", shared);
        assertThat(scene.state(wife)).isEqualTo(ClaimState.PROPOSED);
        assertThat(scene.state(husband)).as("the phone is the wife's by name").isEqualTo(ClaimState.UNCLAIMED);
        claims.confirm(wife, account, OFFICER);
        assertThat(scene.state(husband)).as("an account is one person").isEqualTo(ClaimState.UNCLAIMED);
    }

    @Test
    void several_accounts_or_several_people_are_a_multi_match_until_somebody_decides() {
        Team team = scene.team(PROVINCE);
        long entry = scene.listed(team, "Hà Văn Trùng", null);
        UUID first = scene.account(team, "Hà Văn Trùng", Scene.number());
        UUID second = scene.account(team, "Hà Văn Trùng", Scene.number());
        assertThat(scene.state(entry)).isEqualTo(ClaimState.MULTI_MATCH);
        claims.reject(entry, first, OFFICER);
        assertThat(scene.state(entry)).isEqualTo(ClaimState.PROPOSED);
        claims.confirm(entry, second, OFFICER);
        assertThat(scene.state(entry)).isEqualTo(ClaimState.CLAIMED);
        assertThat(scene.claimedBy(entry)).isEqualTo(second);

        String shared = Scene.number();
        long one = scene.listed(team, "Tô Văn Một", shared);
        long other = scene.listed(team, "Tô Văn Hai", shared);
        UUID account = scene.account(team, "Chẳng Giống Ai", shared);
        assertThat(scene.state(one)).isEqualTo(ClaimState.MULTI_MATCH);
        assertThat(scene.state(other)).isEqualTo(ClaimState.MULTI_MATCH);
        claims.confirm(one, account, OFFICER);
        assertThat(scene.state(one)).isEqualTo(ClaimState.CLAIMED);
        assertThat(scene.state(other)).as("the account is somebody now").isEqualTo(ClaimState.UNCLAIMED);
    }

    @Test
    void what_was_rejected_is_not_proposed_again_and_another_account_still_is() {
        Team team = scene.team(PROVINCE);
        String phone = Scene.number();
        long entry = scene.listed(team, "Đàm Thị Chối", phone);
        UUID stranger = scene.account(team, "Người Lạ", phone);
        claims.reject(entry, stranger, OFFICER);
        assertThat(scene.state(entry)).isEqualTo(ClaimState.REJECTED);
        scene.listed(team, "Người Mới Vào", Scene.number());
        matching.account(stranger);
        assertThat(scene.state(entry)).as("after the next list, and the next look").isEqualTo(ClaimState.REJECTED);
        assertThatThrownBy(() -> claims.confirm(entry, stranger, OFFICER)).isInstanceOf(DomainException.class)
                .extracting("code").isEqualTo("not-proposed");
        scene.account(team, "Đàm Thị Chối", Scene.number());
        assertThat(scene.state(entry)).isEqualTo(ClaimState.PROPOSED);
    }

    @Test
    void a_claim_apart_from_the_accounts_team_is_moved_and_one_off_its_list_has_left_until_somebody_looks() {
        Team team = scene.team(PROVINCE);
        String phone = Scene.number();
        long entry = scene.listed(team, "Nguyễn Văn Chuyển", phone);
        UUID account = scene.account(team, "Nguyễn Văn Chuyển", phone);
        claims.confirm(entry, account, OFFICER);
        assertThat(scene.state(entry)).isEqualTo(ClaimState.CLAIMED);
        assertThat(scene.isOpen(entry)).isFalse();

        Team next = scene.team(PROVINCE);
        jdbc.update("update roster_membership set valid_to = '2022-10-31' where entry_id = ?", entry);
        jdbc.update(
                "insert into roster_membership (entry_id, team_id, role, audience, valid_from) values (?, ?, 'MEMBER', 'MEMBER',"
                        + " '2022-11-01')",
                entry, next.id());
        assertThat(scene.state(entry)).isEqualTo(ClaimState.MOVED);
        assertThat(scene.isOpen(entry)).isTrue();
        claims.keep(entry, OFFICER);
        assertThat(scene.isOpen(entry)).as("looked at").isFalse();

        jdbc.update("update roster_membership set valid_to = ? where entry_id = ? and valid_to is null",
                LocalDate.of(2022, 11, 5),
                entry);
        assertThat(scene.state(entry)).isEqualTo(ClaimState.LEFT);
        assertThat(scene.isOpen(entry)).as("what was looked at is another by now").isTrue();
        claims.keep(entry, OFFICER);
        assertThat(scene.isOpen(entry)).isFalse();
    }

    @Test
    void who_joined_while_a_list_was_applied_is_found_later() {
        Team team = scene.team(PROVINCE);
        String phone = Scene.number();
        long entry = scene.listed(team, "Bế Thị Lỡ", phone);
        UUID account = scene.account(team, "Bế Thị Lỡ", phone);
        jdbc.update("delete from roster_candidate where entry_id = ?", entry);
        jdbc.update("update member set registered_at = '2022-11-14T10:00:00Z' where id = ?", account);
        assertThat(scene.state(entry)).isEqualTo(ClaimState.UNCLAIMED);
        scene.on(LocalDate.of(2022, 11, 15), matching::missed);
        assertThat(scene.state(entry)).as("hours later it is too late").isEqualTo(ClaimState.UNCLAIMED);
        jdbc.update("update member set registered_at = '2022-11-15T04:50:00Z' where id = ?", account);
        scene.on(LocalDate.of(2022, 11, 15), matching::missed);
        assertThat(scene.state(entry)).isEqualTo(ClaimState.PROPOSED);
    }

    @Test
    void who_gives_another_name_is_matched_by_it() {
        Team team = scene.team(PROVINCE);
        String phone = Scene.number();
        long old = scene.listed(team, "Vương Tên Cũ", null);
        long other = scene.listed(team, "Vương Tên Mới", null);
        scene.account(team, "Vương Tên Cũ", phone);
        assertThat(scene.state(old)).isEqualTo(ClaimState.PROPOSED);
        records.rename(Scene.subject(phone), "Vương Tên Mới");
        assertThat(scene.state(old)).isEqualTo(ClaimState.UNCLAIMED);
        assertThat(scene.state(other)).isEqualTo(ClaimState.PROPOSED);
    }

    @Test
    void an_erased_account_is_proposed_for_nobody() {
        Team team = scene.team(PROVINCE);
        String phone = Scene.number();
        long entry = scene.listed(team, "Lã Văn Xóa", phone);
        UUID account = scene.account(team, "Lã Văn Xóa", phone);
        jdbc.update("update member set subject = null, full_name = '', phone = null where id = ?", account);
        assertThat(scene.state(entry)).isEqualTo(ClaimState.UNCLAIMED);
        assertThatThrownBy(() -> claims.confirm(entry, account, OFFICER)).extracting("code").isEqualTo("not-proposed");
    }
}
