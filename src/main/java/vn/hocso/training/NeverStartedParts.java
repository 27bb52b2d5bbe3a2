package vn.hocso.training;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.identity.Caller;
import vn.hocso.identity.Scope;
import vn.hocso.roster.Roster;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Vietnamese;
import vn.hocso.training.Area.Level;
import vn.hocso.training.NeverStartedView.Row;
import vn.hocso.training.quality.NeverStarted;
import vn.hocso.training.quality.NeverStarted.InTeam;
import vn.hocso.training.quality.Starting;

/** Counts by the units of a part where people of the lists have not begun, the same for people and for programs. */
@ApplicationScoped
class NeverStartedParts {

    private final Starting starting;
    private final Areas areas;
    private final Roster roster;
    private final Caller caller;

    NeverStartedParts(Starting starting, Areas areas, Roster roster, Caller caller) {
        this.starting = starting;
        this.areas = areas;
        this.roster = roster;
        this.caller = caller;
    }

    /**
     * @param within code of the country, a cluster, a province, a district or a commune; empty for all that the caller answers for
     * @param asOf by the end of that day
     * @throws DomainException INVALID {@code never-started-not-here} for a team; FORBIDDEN outside of the scope
     */
    NeverStartedView in(String within, LocalDate asOf, LocalDate today) {
        Scope scope = caller.scope();
        Area area = areas.area(within, asOf);
        if (area.level() == Level.TEAM) {
            throw DomainException.invalid("never-started-not-here", "Danh sách của một Tổ có ở trang từng người của Tổ đó.");
        }
        boolean country = area.level() == Level.COUNTRY;
        if (!country) {
            area.require(scope);
        }
        String[] provinces = country && scope.national()
                ? null
                : (country ? scope.provinces() : area.provinces()).toArray(String[]::new);
        NeverStarted found = starting.within(provinces, area.district(), area.commune(), asOf);
        var rows = new HashMap<String, Row>();
        found.teams().forEach(team -> rows.merge(code(area, team), row(area, team), Row::plus));
        Row whole = rows.values().stream().reduce(new Row(area.code(), area.name(), 0, 0, 0), Row::plus);
        return new NeverStartedView(path(area, asOf, scope), asOf, today, found.at(), whole, sorted(rows));
    }

    /** Where most are to be won stands first. */
    private static List<Row> sorted(Map<String, Row> rows) {
        return rows.values().stream().filter(row -> row.all() > 0)
                .sorted(Comparator.comparing(Row::all).reversed().thenComparing(Vietnamese.orderBy(Row::name))).toList();
    }

    private Row row(Area area, InTeam team) {
        String code = code(area, team);
        String key = code.substring(code.indexOf(':') + 1);
        String name = code.startsWith(Areas.TEAM + ":")
                ? roster.teamByCode(key).name()
                : roster.unit(key).map(unit -> unit.fullName()).orElse("Không thuộc đơn vị nào ở dưới");
        return new Row(code, name, team.listed(), team.idle(), team.unmatched());
    }

    private String code(Area area, InTeam team) {
        return switch (area.level()) {
            case COUNTRY, CLUSTER, MERGED -> Areas.UNITS + ":" + team.province();
            case PROVINCE -> unit(team.district(), area);
            case DISTRICT ->
                roster.unitsIn(area.unit()).isEmpty() ? Areas.TEAM + ":" + team.team() : unit(team.commune(), area);
            case COMMUNE, TEAM -> Areas.TEAM + ":" + team.team();
        };
    }

    private static String unit(String code, Area within) {
        return code == null ? LocalRates.rest(within) : Areas.UNITS + ":" + code;
    }

    private List<Area> path(Area area, LocalDate asOf, Scope scope) {
        return areas.path(area, Areas.SCHEME, Viewpoint.of(asOf)).stream().filter(Objects::nonNull)
                .filter(part -> part.equals(area)
                        || scope.national() || part.level() != Level.COUNTRY && scope.provinces().containsAll(part.provinces()))
                .toList();
    }
}
