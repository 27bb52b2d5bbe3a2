package vn.hocso.roster.claim;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.roster.Roster;
import vn.hocso.roster.RosterVersions;
import vn.hocso.roster.Team;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.text.Vietnamese;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Makes the codes that a leader or officer prints for the people of a team who have not claimed their place. */
@ApplicationScoped
class ClaimCodes {

    /** Until the person has a quiet evening. */
    static final Duration GOOD_FOR = Duration.ofDays(30);
    /** A list of one team; more people are a mistake, and each costs some milliseconds. */
    static final int MOST = 300;
    private static final String PEOPLE = Sql.load(ClaimCodes.class, "people_without_claim.sql");
    private static final String STORE = Sql.load(ClaimCodes.class, "store_code.sql");
    private static final String LOOKED_AT = "update roster_candidate set failed_at = null where entry_id = ? and failed_at is not null";

    /**
     * Somebody of a list without an account behind.
     *
     * @param coded whether a code is out that is still good
     */
    record Person(long entry, String name, boolean coded) {}

    /** A slip of paper. */
    record Slip(String name, String code) {}

    /**
     * Slips of one team.
     *
     * @param until last day on which the codes are good
     */
    record Sheet(Team team, LocalDate until, List<Slip> slips) {}

    private final Jdbc jdbc;
    private final Roster roster;
    private final RosterVersions versions;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;
    private final SecureRandom random = new SecureRandom();

    ClaimCodes(Jdbc jdbc, Roster roster, RosterVersions versions, ServiceClock clock, Event<AuditEvent> audit) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.versions = versions;
        this.clock = clock;
        this.audit = audit;
    }

    /** @throws DomainException {@code team-code-unknown}, {@code team-elsewhere} */
    @Transactional
    Team team(String code, Keeper keeper) {
        Team team = roster.teamByCode(code);
        if (!keeper.keeps(team.provinceCode(), team.id())) {
            throw DomainException.notFound("team-elsewhere", "Không có Tổ này trong phạm vi bạn được giao.");
        }
        return team;
    }

    /** @return in dictionary order */
    @Transactional
    List<Person> people(Team team) {
        return jdbc.list(PEOPLE, row -> new Person(row.getLong(1), row.getString(2), row.getBoolean(3)), clock.instant(),
                team.id(),
                MOST).stream().sorted(Vietnamese.orderBy(Person::name)).toList();
    }

    /**
     * Codes for everybody without a claim, or for those chosen; earlier codes of these people are worth nothing from now on.
     *
     * @param chosen entries; empty for everybody
     */
    @Transactional
    Sheet issue(Team team, List<Long> chosen, Keeper keeper) {
        versions.hold(team.provinceCode());
        Instant now = clock.instant();
        Instant until = now.plus(GOOD_FOR);
        List<Person> people = people(team).stream().filter(person -> chosen.isEmpty() || chosen.contains(person.entry))
                .toList();
        List<Slip> slips = people.stream().map(person -> slip(person, keeper, now, until)).toList();
        audit.fire(new AuditEvent(keeper.subject(), "roster.claim-codes", "team/" + team.code(), slips.size() + " codes"));
        return new Sheet(team, Campaign.dateOf(until), slips);
    }

    private Slip slip(Person person, Keeper keeper, Instant now, Instant until) {
        String code = ClaimCode.draw(random);
        jdbc.update(STORE, person.entry, ClaimCode.digest(code), keeper.subject(), now, until);
        jdbc.update(LOOKED_AT, person.entry);
        return new Slip(person.name, ClaimCode.grouped(code));
    }
}
