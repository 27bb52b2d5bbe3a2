package vn.hocso.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.campaign.BatchView.Part;
import vn.hocso.campaign.BatchView.Row;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.roster.territory.Unit;
import vn.hocso.roster.territory.UnitLevel;
import vn.hocso.shared.DomainException;

/** The sheets of all teams that stand in a unit, in the order in which they are handed out: by district, commune and name. */
@ApplicationScoped
class Batches {

    private final Kept kept;
    private final Roster roster;
    private final Funnels funnels;
    private final Scans scans;
    private final int inFile;

    Batches(Kept kept, Roster roster, Funnels funnels, Scans scans, CampaignConfig config) {
        this.kept = kept;
        this.roster = roster;
        this.funnels = funnels;
        this.scans = scans;
        this.inFile = config.sheetsInFile();
    }

    /** @return the provinces that the person of this request may choose from */
    BatchView choice() {
        return new BatchView(kept.provinces(), List.of(), List.of(), List.of(), Funnel.NOTHING, 0, inFile, national(),
                kept.today());
    }

    BatchView of(Unit unit) {
        LocalDate today = kept.today();
        List<Team> teams = teams(unit);
        Map<Long, Funnel> byTeam = funnels.of(teams, today);
        List<Row> rows = unit.level() == UnitLevel.PROVINCE
                ? districts(unit, teams, byTeam)
                : teams.stream()
                        .map(team -> new Row(null, team, 1, byTeam.get(team.id()))).toList();
        Funnel total = rows.stream().map(Row::funnel).reduce(Funnel.NOTHING, Funnel::plus);
        return new BatchView(kept.provinces(), roster.unitPath(unit.code()), rows, communes(unit, teams), total, teams.size(),
                inFile, national(), today);
    }

    /**
     * @param part counted from one
     * @throws DomainException NOT_FOUND {@code sheets-missing} when there is no such part
     */
    List<Team> part(Unit unit, int part) {
        List<Team> teams = teams(unit);
        return BatchView.files(teams.size(), inFile).stream().filter(file -> file.number() == part).findFirst()
                .map(file -> teams.subList(file.from() - 1, file.to()))
                .orElseThrow(() -> DomainException.notFound("sheets-missing", "Nơi này không có tờ QR nào trong phần đó."));
    }

    /** By where they work; those of a larger unit itself come first. */
    private List<Team> teams(Unit unit) {
        var byPlace = new LinkedHashMap<String, List<Team>>();
        below(unit).forEach(code -> byPlace.put(code, new ArrayList<>()));
        for (Team team : roster.teamsWithin(unit.code(), kept.today(), null)) {
            String place = Objects.requireNonNullElse(team.communeCode(),
                    Objects.requireNonNullElse(team.districtCode(), team.provinceCode()));
            byPlace.computeIfAbsent(place, code -> new ArrayList<>()).add(team);
        }
        return byPlace.values().stream().flatMap(List::stream).toList();
    }

    private List<String> below(Unit unit) {
        var codes = new ArrayList<String>();
        codes.add(unit.code());
        roster.unitsIn(unit.code()).forEach(inside -> codes.addAll(below(inside)));
        return codes;
    }

    private List<Row> districts(Unit province, List<Team> teams, Map<Long, Funnel> byTeam) {
        var rows = new ArrayList<Row>();
        for (Unit district : roster.unitsIn(province.code())) {
            List<Team> own = in(district, teams, Team::districtCode);
            if (!own.isEmpty()) {
                rows.add(new Row(district, null, own.size(),
                        own.stream().map(team -> byTeam.get(team.id())).reduce(Funnel.NOTHING, Funnel::plus)));
            }
        }
        teams.stream().filter(team -> team.districtCode() == null)
                .forEach(team -> rows.add(new Row(null, team, 1, byTeam.get(team.id()))));
        return rows;
    }

    private List<Part> communes(Unit unit, List<Team> teams) {
        return unit.level() != UnitLevel.DISTRICT
                ? List.of()
                : roster.unitsIn(unit.code()).stream()
                        .map(commune -> new Part(commune, in(commune, teams, Team::communeCode).size()))
                        .filter(part -> part.sheets() > 0).toList();
    }

    private static List<Team> in(Unit unit, List<Team> teams, Function<Team, String> place) {
        return teams.stream().filter(team -> unit.code().equals(place.apply(team))).toList();
    }

    private long national() {
        return scans.of(Posters.WHOLE_COUNTRY);
    }
}
