package vn.hocso.lrs.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.agroal.api.AgroalDataSource;
import vn.hocso.lrs.statement.Definitions;

/** What statements said of an activity, put together over the authorities that a reader may see. */
@ApplicationScoped
class Descriptions {

    /** In the order in which the store met the authorities; the platform's own word comes last and so holds. */
    private static final String FIND = "select d.definition from lrs_activity x "
            + "join lrs_activity_definition d on d.activity_id = x.id join lrs_authority a on a.id = d.authority_id "
            + "where x.iri = ? and (?::text is null or a.name = ?) order by a.name = 'learning', a.id";

    private final AgroalDataSource database;

    Descriptions(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * @param authority whose words, null for everybody's
     * @return empty when nobody said anything
     */
    ObjectNode of(String activity, String authority) {
        ObjectNode merged = Definitions.empty();
        try (Connection connection = database.getConnection(); PreparedStatement query = connection.prepareStatement(FIND)) {
            query.setString(1, activity);
            query.setString(2, authority);
            query.setString(3, authority);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Definitions.merge(merged, Definitions.read(rows.getString(1)));
                }
            }
            return merged;
        } catch (SQLException e) {
            throw new IllegalStateException("Definitions of activities could not be read", e);
        }
    }
}
