package vn.hocso.roster;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import vn.hocso.roster.territory.Units;
import vn.hocso.shared.BulkRows;
import vn.hocso.shared.text.Vietnamese;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/**
 * Takes in teams and people by the thousand. Each call is one transaction, or joins the caller's, and fires one
 * {@link PopulationLoaded}; callers send some thousand rows a call.
 */
@ApplicationScoped
public class RosterIntake {

    private final Session session;
    private final Units units;
    private final ServiceClock clock;
    private final Event<PopulationLoaded> loaded;

    RosterIntake(Session session, Units units, ServiceClock clock, Event<PopulationLoaded> loaded) {
        this.session = session;
        this.units = units;
        this.clock = clock;
        this.loaded = loaded;
    }

    /** @return whether there is any team or list yet */
    @Transactional
    public boolean isEmpty() {
        return session.createNativeQuery("select not exists (select from team) and not exists (select from roster_import)",
                Boolean.class).getSingleResult();
    }

    /** @return ids and codes that no team has, for teams that may be founded later */
    @Transactional
    public List<TeamNumber> reserveTeams(int count) {
        return reserve("team_id_seq", count).stream().map(id -> new TeamNumber(id, TeamCode.of(id))).toList();
    }

    /** @return the teams with their ids and codes, in the order given */
    @Transactional
    public List<Team> foundTeams(List<NewTeam> newTeams) {
        return foundTeams(newTeams, reserveTeams(newTeams.size()));
    }

    /**
     * @param numbers reserved before, one for each team
     * @return the teams in the order given
     */
    @Transactional
    public List<Team> foundTeams(List<NewTeam> newTeams, List<TeamNumber> numbers) {
        var rows = new BulkRows("team", "id", "code", "name", "level", "code_set", "province_code", "district_code",
                "commune_code", "hamlet", "founded_on", "entered_on");
        LocalDate today = Campaign.dateOf(clock.instant());
        var teams = new ArrayList<Team>(newTeams.size());
        for (NewTeam team : newTeams) {
            long id = numbers.get(teams.size()).id();
            String code = numbers.get(teams.size()).code();
            String name = Vietnamese.clean(team.name());
            rows.add(id, code, name, team.level(), Units.CODE_SET, team.provinceCode(), team.districtCode(), team.communeCode(),
                    team.hamlet(), team.foundedOn(), today);
            teams.add(new Team(id, code, name, team.level(), team.provinceCode(), units.unit(team.provinceCode()).name(),
                    team.districtCode(), fullName(team.districtCode()), team.communeCode(), fullName(team.communeCode())));
        }
        copy(rows);
        return teams;
    }

    /** Enters people with accounts, their membership and what they agreed to. */
    @Transactional
    public void register(List<NewMember> newMembers) {
        var members = new BulkRows("member", "id", "subject", "full_name", "phone", "adult_declared_at", "registered_at");
        var consents = new BulkRows("consent", "member_id", "purpose", "text_version", "given_at");
        var memberships = new BulkRows("membership", "member_id", "team_id", "role", "valid_from");
        var changes = new ArrayList<PopulationChanged>(newMembers.size());
        for (NewMember member : newMembers) {
            LocalDate day = Campaign.dateOf(member.registeredAt());
            Team team = member.team();
            members.add(member.id(), member.subject(), Vietnamese.clean(member.fullName()), member.phone(),
                    member.registeredAt(), member.registeredAt());
            consents.add(member.id(), ConsentPurpose.LEARNING_RECORD, ConsentPurpose.TEXT_VERSION, member.registeredAt());
            if (member.named()) {
                consents.add(member.id(), ConsentPurpose.NAMED_REPORTS, ConsentPurpose.TEXT_VERSION, member.registeredAt());
                consents.add(member.id(), ConsentPurpose.TEAM_LEADER, ConsentPurpose.TEXT_VERSION, member.registeredAt());
            }
            memberships.add(member.id(), team.id(), member.role(), day);
            changes.add(new PopulationChanged(Population.REGISTERED, member.id(), team.id(), team.provinceCode(), day, 1));
        }
        copy(members, consents, memberships);
        loaded.fire(new PopulationLoaded(List.copyOf(changes)));
    }

    /**
     * Begins a list.
     *
     * @param importedBy subject of the person or service
     * @param demonstration the people on it are made up
     * @return its id
     */
    @Transactional
    public long openImport(String name, String importedBy, Instant at, boolean demonstration) {
        return session.createNativeQuery("insert into roster_import (name, imported_by, imported_at, demonstration)"
                + " values (?1, ?2, ?3, ?4) returning id", Long.class).setParameter(1, Vietnamese.clean(name))
                .setParameter(2, importedBy).setParameter(3, at).setParameter(4, demonstration).getSingleResult();
    }

    /** Enters people of a list and the teams it puts them in. */
    @Transactional
    public void enter(long importId, List<NewEntry> newEntries) {
        List<Long> ids = reserve("roster_entry_id_seq", newEntries.size());
        var entries = new BulkRows("roster_entry", "id", "import_id", "full_name", "phone", "claimed_by", "claimed_at");
        var memberships = new BulkRows("roster_membership", "entry_id", "team_id", "role", "audience", "valid_from");
        var changes = new ArrayList<PopulationChanged>(newEntries.size());
        for (NewEntry entry : newEntries) {
            Team team = entry.team();
            long id = ids.get(entries.count());
            entries.add(id, importId, Vietnamese.clean(entry.fullName()), entry.phone(), entry.claimedBy(), entry.claimedAt());
            memberships.add(id, team.id(), entry.role(), entry.audience(), entry.from());
            if (entry.audience() == Audience.MEMBER) {
                changes.add(new PopulationChanged(Population.ROSTER, entry.claimedBy(), team.id(), team.provinceCode(),
                        entry.from(), 1));
            }
        }
        copy(entries, memberships);
        loaded.fire(new PopulationLoaded(List.copyOf(changes)));
    }

    private String fullName(String unitCode) {
        return unitCode == null ? null : units.unit(unitCode).fullName();
    }

    private List<Long> reserve(String sequence, int count) {
        return session.createNativeQuery("select nextval('" + sequence + "') from generate_series(1, ?1)", Long.class)
                .setParameter(1, count).getResultList();
    }

    private void copy(BulkRows... tables) {
        session.doWork((Connection connection) -> {
            for (BulkRows table : tables) {
                table.copyInto(connection);
            }
        });
    }
}
