package vn.hocso.training;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import vn.hocso.roster.Population;
import vn.hocso.roster.PopulationChanged;
import vn.hocso.shared.BulkRows;
import vn.hocso.shared.Jdbc;

/** Who came into a group and who left it, as it was told and when: what sums are counted again from. */
@ApplicationScoped
class Ledger {

    /** @param change as it was told on the day {@code knownOn} */
    record Entry(PopulationChanged change, LocalDate knownOn) {}

    private static final String OF_MEMBER = """
            select population, team_id, province_code, day, known_on, delta from population_change where member_id = ?""";

    private final AgroalDataSource dataSource;
    private final Jdbc database;

    Ledger(AgroalDataSource dataSource, Jdbc database) {
        this.dataSource = dataSource;
        this.database = database;
    }

    /** Joins the caller's transaction. */
    void write(List<PopulationChanged> changes, LocalDate knownOn) {
        var rows = new BulkRows("population_change", "population", "member_id", "team_id", "province_code", "day", "known_on",
                "delta");
        changes.forEach(change -> rows.add(change.population(), change.memberId(), change.teamId(), change.provinceCode(),
                change.day(), knownOn, change.delta()));
        try (Connection connection = dataSource.getConnection()) {
            rows.copyInto(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger could not be written", e);
        }
    }

    /** @return every change that was told about the member, in no order */
    List<Entry> of(UUID member) {
        return database.list(OF_MEMBER,
                row -> new Entry(
                        new PopulationChanged(Population.valueOf(row.getString(1)), member, row.getLong(2), row.getString(3),
                                row.getObject(4, LocalDate.class), row.getInt(6)),
                        row.getObject(5, LocalDate.class)),
                member);
    }
}
