package vn.hocso.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.NaturalId;

import vn.hocso.roster.territory.Unit;
import vn.hocso.roster.territory.Units;

@Entity
@Table(name = "team")
class TeamEntity {

    @Id
    Long id;
    @NaturalId
    String code;
    String name;
    @Enumerated(EnumType.STRING)
    TeamLevel level;
    @Column(name = "code_set")
    String codeSet;
    @Column(name = "province_code")
    String provinceCode;
    @Column(name = "district_code")
    String districtCode;
    @Column(name = "commune_code")
    String communeCode;
    String hamlet;
    @Column(name = "founded_on")
    LocalDate foundedOn;
    @Column(name = "closed_on")
    LocalDate closedOn;

    /** @param row with the columns of the table; the team is not watched for changes */
    static TeamEntity of(ResultSet row) throws SQLException {
        var team = new TeamEntity();
        team.id = row.getLong("id");
        team.code = row.getString("code");
        team.name = row.getString("name");
        team.level = TeamLevel.valueOf(row.getString("level"));
        team.codeSet = row.getString("code_set");
        team.provinceCode = row.getString("province_code");
        team.districtCode = row.getString("district_code");
        team.communeCode = row.getString("commune_code");
        team.hamlet = row.getString("hamlet");
        team.foundedOn = row.getObject("founded_on", LocalDate.class);
        team.closedOn = row.getObject("closed_on", LocalDate.class);
        return team;
    }

    Team toTeam(Units units) {
        return new Team(id, code, name, level, provinceCode, units.unit(provinceCode).name(), districtCode,
                fullName(units, districtCode), communeCode, fullName(units, communeCode));
    }

    private static String fullName(Units units, String unitCode) {
        return unitCode == null ? null : units.find(unitCode).map(Unit::fullName).orElse(null);
    }
}
