package vn.hocso.training;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.identity.Scope;
import vn.hocso.roster.Roster;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Vietnamese;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.Area.Level;
import vn.hocso.training.NeverStartedView.Row;
import vn.hocso.training.quality.NeverStarted;
import vn.hocso.training.quality.NeverStarted.InTeam;
import vn.hocso.training.quality.Starting;

/** Where people of the lists have not passed a single lesson, from the country down to a team; names stand on the team's own page. */
@Path("/training/never-started")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.MONITOR, Roles.ADMIN})
@Blocking
class NeverStartedResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(NeverStartedView view);
    }

    private final Starting starting;
    private final Areas areas;
    private final Roster roster;
    private final Caller caller;
    private final ServiceClock clock;

    NeverStartedResource(Starting starting, Areas areas, Roster roster, Caller caller, ServiceClock clock) {
        this.starting = starting;
        this.areas = areas;
        this.roster = roster;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param within code of the country, a cluster, a province, a district or a commune; empty for all that the person answers for */
    @GET
    @Transactional
    public TemplateInstance list(@RestQuery String within) {
        LocalDate today = Campaign.dateOf(clock.instant());
        Scope scope = caller.scope();
        Area area = areas.area(within, today);
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
        NeverStarted found = starting.within(provinces, area.district(), area.commune(), today);
        var rows = new HashMap<String, Row>();
        found.teams().forEach(team -> rows.merge(code(area, team), row(area, team), Row::plus));
        Row whole = rows.values().stream().reduce(new Row(area.code(), area.name(), 0, 0, 0), Row::plus);
        return Templates.list(new NeverStartedView(path(area, today, scope), found.at(), whole, sorted(rows)));
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

    private List<Area> path(Area area, LocalDate today, Scope scope) {
        return areas.path(area, Areas.SCHEME, Viewpoint.of(today)).stream().filter(Objects::nonNull)
                .filter(part -> part.equals(area)
                        || scope.national() || part.level() != Level.COUNTRY && scope.provinces().containsAll(part.provinces()))
                .toList();
    }
}
