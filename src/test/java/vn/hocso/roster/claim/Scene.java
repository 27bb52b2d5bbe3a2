package vn.hocso.roster.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import vn.hocso.identity.Scope;
import vn.hocso.roster.Audience;
import vn.hocso.roster.ConsentPurpose;
import vn.hocso.roster.JoinRequest;
import vn.hocso.roster.Joining;
import vn.hocso.roster.NewEntry;
import vn.hocso.roster.Roster;
import vn.hocso.roster.RosterChanged;
import vn.hocso.roster.RosterIntake;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamRole;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.People;

/** Lists, accounts and who settles what is between them; made through the real services. */
@ApplicationScoped
class Scene {

    static final LocalDate LISTED = LocalDate.of(2022, 9, 1);
    /** Numbers of these tests only. */
    private static final AtomicInteger NUMBERS = new AtomicInteger(120_000);

    private final People people;
    private final Roster roster;
    private final RosterIntake intake;
    private final Joining joining;
    private final Jdbc jdbc;
    private final ServiceClock clock;
    private final Event<RosterChanged> changed;

    Scene(People people, Roster roster, RosterIntake intake, Joining joining, Jdbc jdbc, ServiceClock clock,
            Event<RosterChanged> changed) {
        this.people = people;
        this.roster = roster;
        this.intake = intake;
        this.joining = joining;
        this.jdbc = jdbc;
        this.clock = clock;
        this.changed = changed;
    }

    /** @return a new team in the first commune of the province */
    Team team(String province) {
        String district = roster.unitsIn(province).get(0).code();
        return people.team(province, district, roster.unitsIn(district).get(0).code());
    }

    /** @return a mobile number that nobody has, as people type it */
    static String number() {
        return "0965" + NUMBERS.incrementAndGet();
    }

    /** Puts somebody on a list since the first of September, which the service knew then; accounts that fit are found. */
    long listed(Team team, String name, String phone) {
        return listed(team, name, phone, TeamRole.MEMBER);
    }

    long listed(Team team, String name, String phone, TeamRole role) {
        return at(LISTED, () -> QuarkusTransaction.requiringNew().call(() -> {
            long list = intake.openImport("Danh sách thử", "test", clock.instant(), true);
            intake.enter(list, List.of(new NewEntry(name, phone == null ? null : "+84" + phone.substring(1), team, role,
                    Audience.MEMBER, LISTED, null, null)));
            changed.fire(new RosterChanged(team.provinceCode()));
            return jdbc.first("select id from roster_entry where import_id = ?", row -> row.getLong(1), list).orElseThrow();
        }));
    }

    /** Somebody registers and joins on the second of September. */
    UUID account(Team team, String name, String phone) {
        return at(LISTED.plusDays(1), () -> joining.join(subject(phone), phone, new JoinRequest(name, true,
                Set.of(ConsentPurpose.LEARNING_RECORD), team.code())).id());
    }

    static String subject(String phone) {
        return "claims-" + phone;
    }

    /** An account that leads the team. */
    Keeper leader(Team team) {
        String phone = number();
        UUID member = account(team, "Tổ Trưởng", phone);
        jdbc.update("update membership set role = 'LEADER' where member_id = ?", member);
        return new Keeper(subject(phone), member, Scope.NONE, Set.of(team.id()));
    }

    static Keeper officer(String province) {
        return new Keeper("officer-" + province, null, new Scope(false, Set.of(province)), Set.of());
    }

    ClaimState state(long entry) {
        return jdbc.first("select state from roster_entry_state where entry_id = ?",
                row -> ClaimState.valueOf(row.getString(1)), entry).orElseThrow();
    }

    boolean isOpen(long entry) {
        return jdbc.first("select open from roster_entry_state where entry_id = ?", row -> row.getBoolean(1), entry)
                .orElseThrow();
    }

    UUID claimedBy(long entry) {
        return jdbc.list("select claimed_by from roster_entry where id = ?", row -> row.getObject(1, UUID.class), entry).get(0);
    }

    /** Runs it on that day, at noon in Vietnam. */
    <T> T at(LocalDate day, Supplier<T> work) {
        Instant noon = Campaign.startOf(day).plusSeconds(12 * 3_600);
        return clock.at(noon, work);
    }

    void on(LocalDate day, Runnable work) {
        at(day, () -> {
            work.run();
            return null;
        });
    }
}
