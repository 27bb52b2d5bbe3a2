package vn.hocso.training;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import vn.hocso.roster.PopulationChanged;
import vn.hocso.shared.BulkRows;

/** Who came into a group and who left it, as it was told and when: what sums are counted again from. */
@ApplicationScoped
class Ledger {

    private final AgroalDataSource dataSource;

    Ledger(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
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
}
