package vn.hocso.campaign.leader;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.campaign.leader.Support.OfUnit;
import vn.hocso.campaign.leader.SupportTable.Row;
import vn.hocso.identity.Roles;
import vn.hocso.identity.Scope;
import vn.hocso.roster.OfficerScope;
import vn.hocso.roster.Province;
import vn.hocso.roster.Roster;
import vn.hocso.roster.territory.Unit;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Vietnamese;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** What teams did for their neighbours, summed up for those who answer for a province or the country. Counts only. */
@Path("/campaign/support")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.MONITOR, Roles.ROSTER_OFFICER, Roles.ADMIN})
@Blocking
class SupportResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance table(SupportTable table);
    }

    private final Support support;
    private final OfficerScope scope;
    private final Roster roster;
    private final ServiceClock clock;

    SupportResource(Support support, OfficerScope scope, Roster roster, ServiceClock clock) {
        this.support = support;
        this.scope = scope;
        this.roster = roster;
        this.clock = clock;
    }

    /**
     * @param province code; without it the provinces of the country, or the only one in scope
     * @param month {@code 2022-11}, this month without it
     */
    @GET
    public TemplateInstance table(@RestQuery @DefaultValue("") String province, @RestQuery @DefaultValue("") String month) {
        Scope covered = scope.scope();
        List<Province> provinces = scope.provinces();
        Province chosen = provinces.stream().filter(one -> one.code().equals(province)).findFirst().orElse(null);
        if (chosen == null && !province.isEmpty()) {
            throw DomainException.notFound("province-elsewhere", "Không có tỉnh này trong phạm vi bạn được giao.");
        }
        if (chosen == null && !covered.national()) {
            chosen = provinces.stream().findFirst().orElseThrow(() -> DomainException.forbidden("no-province",
                    "Bạn chưa được giao tỉnh, thành phố nào. Bạn liên hệ quản trị viên."));
        }
        YearMonth of = month(month);
        List<OfUnit> told = support.byUnit(of, chosen == null ? null : chosen.code());
        List<Row> rows = rows(told, chosen, provinces);
        return Templates.table(
                new SupportTable(of, of.isBefore(thisMonth()) ? of.plusMonths(1) : null, chosen, provinces, rows, sum(rows)));
    }

    private YearMonth month(String typed) {
        try {
            return typed.isEmpty() ? thisMonth() : YearMonth.parse(typed);
        } catch (DateTimeException e) {
            throw DomainException.invalid("month-invalid", "Tháng cần viết dạng năm-tháng, ví dụ 2022-11.");
        }
    }

    private YearMonth thisMonth() {
        return YearMonth.from(Campaign.dateOf(clock.instant()));
    }

    /** Every unit has its row, also one of which nothing was told. */
    private List<Row> rows(List<OfUnit> told, Province chosen, List<Province> provinces) {
        Map<String, List<OfUnit>> byUnit = told.stream().collect(Collectors.groupingBy(OfUnit::unit));
        Map<String, String> names = chosen == null
                ? provinces.stream().collect(Collectors.toMap(Province::code, Province::name))
                : roster.unitsIn(chosen.code()).stream().collect(Collectors.toMap(Unit::code, Unit::name));
        var rows = new ArrayList<Row>(names.entrySet().stream()
                .map(unit -> row(unit.getKey(), unit.getValue(), byUnit.getOrDefault(unit.getKey(), List.of())))
                .sorted(Vietnamese.orderBy(Row::name)).toList());
        if (byUnit.containsKey("")) {
            rows.add(row(null, "Tổ của cả tỉnh", byUnit.get("")));
        }
        return rows;
    }

    private static Row row(String code, String name, List<OfUnit> told) {
        var households = new EnumMap<Topic, Long>(Topic.class);
        told.stream().filter(one -> one.topic() != null).forEach(one -> households.put(one.topic(), one.households()));
        long teams = told.stream().filter(one -> one.topic() == null).mapToLong(OfUnit::teams).sum();
        return new Row(code, name, teams, households);
    }

    private static Row sum(List<Row> rows) {
        Map<Topic, Long> households = rows.stream().flatMap(row -> row.households().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum));
        return new Row(null, "Cộng", rows.stream().mapToLong(Row::teams).sum(), households);
    }
}
