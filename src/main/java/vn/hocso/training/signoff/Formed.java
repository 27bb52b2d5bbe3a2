package vn.hocso.training.signoff;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import vn.hocso.roster.Establishment;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.roster.territory.Unit;

/**
 * How far a province has come with founding teams: what a report about that tells.
 *
 * @param teams at work on the day of the report
 * @param reached communes in which at least one of them works
 * @param communes of the province
 * @param status what was said of it last, null when nothing was
 * @param statusAsOf the day that this speaks of
 * @param statusSource who said so
 */
record Formed(long teams, long reached, long communes, Establishment.Status status, LocalDate statusAsOf, String statusSource) {

    static Formed of(Roster roster, String province, LocalDate day) {
        List<Team> teams = roster.teamsWithin(province, day, null);
        long communes = roster.unitsIn(province).stream().map(Unit::code).mapToLong(code -> roster.unitsIn(code).size()).sum();
        Establishment said = roster.establishment(day).stream().filter(one -> one.provinceCode().equals(province)).findFirst()
                .orElse(null);
        return new Formed(teams.size(), teams.stream().map(Team::communeCode).filter(Objects::nonNull).distinct().count(),
                communes,
                said == null ? null : said.status(), said == null ? null : said.asOf(), said == null ? null : said.source());
    }
}
