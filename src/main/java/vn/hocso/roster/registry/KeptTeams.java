package vn.hocso.roster.registry;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;

import vn.hocso.roster.OfficerScope;
import vn.hocso.roster.Province;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.roster.territory.Units;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.text.Vietnamese;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** The teams of the provinces whose rosters the person of this request keeps. */
@RequestScoped
class KeptTeams {

    private static final String DISSOLVED = "select e.team_id from roster_team_end_known e join team t on t.id = e.team_id"
            + " where e.into_team_id is null and e.taken_back_on is null and t.code_set = ? and t.province_code = ?";

    private final Roster roster;
    private final Jdbc jdbc;
    private final OfficerScope scope;
    private final ServiceClock clock;

    KeptTeams(Roster roster, OfficerScope scope, ServiceClock clock, Jdbc jdbc) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.scope = scope;
        this.clock = clock;
    }

    /** @throws DomainException NOT_FOUND {@code team-code-unknown}, {@code team-elsewhere} */
    Team team(String code) {
        Team team = roster.teamByCode(code);
        if (!scope.scope().covers(team.provinceCode())) {
            throw DomainException.notFound("team-elsewhere", "Không có Tổ này trong phạm vi bạn được giao.");
        }
        return team;
    }

    List<Province> provinces() {
        return scope.provinces();
    }

    /**
     * @param typed part of a name, a place or a code, with or without marks; empty for all
     * @param limit at most so many
     * @return teams of the province that stand today, in dictionary order
     */
    List<Team> find(String provinceCode, String typed, int limit) {
        String key = Vietnamese.fold(typed);
        long printed = printed(typed);
        return roster.teamsWithin(provinceCode, today(), null).stream()
                .filter(team -> team.id() == printed
                        || Vietnamese.fold(team.name() + " " + team.place() + " " + team.code()).contains(key))
                .limit(limit)
                .toList();
    }

    /** @return teams of the province that were dissolved, in dictionary order */
    List<Team> dissolved(String provinceCode) {
        return jdbc.list(DISSOLVED, row -> row.getLong(1), Units.CODE_SET, provinceCode).stream().map(roster::team)
                .sorted(Vietnamese.orderBy(Team::name)).toList();
    }

    /** @return id of the team that the code was ever printed for, 0 for none */
    private long printed(String typed) {
        try {
            return roster.teamByCode(typed).id();
        } catch (DomainException unknown) {
            return 0;
        }
    }

    LocalDate today() {
        return Campaign.dateOf(clock.instant());
    }
}
