package vn.hocso.lrs.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import vn.hocso.shared.Sql;
import vn.hocso.shared.signing.MerkleTree;

/** Reads the statements of a seal, however many, in portions. */
@ApplicationScoped
class SealedStatements {

    private static final String LEAVES = Sql.load(SealedStatements.class, "leaves.sql");
    private static final String NUMBER = "select seq from statement_key where id = ?";
    private static final int PORTION = 500;

    private final AgroalDataSource database;

    SealedStatements(AgroalDataSource database) {
        this.database = database;
    }

    /** In a transaction: the driver reads in portions only there. */
    @Transactional(Transactional.TxType.MANDATORY)
    void each(long first, long last, Consumer<Sealed> consumer) {
        try (Connection connection = database.getConnection(); PreparedStatement query = connection.prepareStatement(LEAVES)) {
            query.setFetchSize(PORTION);
            for (int range = 0; range < 2; range++) {
                query.setLong(2 * range + 1, first);
                query.setLong(2 * range + 2, last);
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    byte[] leaf = row.getBytes("leaf");
                    consumer.accept(new Sealed(row.getLong("seq"), row.getObject("id", UUID.class),
                            row.getObject("stored", OffsetDateTime.class).toInstant(), row.getString("authority"),
                            row.getBytes("body"), leaf == null ? null : new Sealed.Kept(leaf, row.getLong("cut"))));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The statements of a seal cannot be read", e);
        }
    }

    /** @return the tree of the statements as they are now */
    MerkleTree tree(long first, long last) {
        var tree = new MerkleTree();
        each(first, last, statement -> tree.add(statement.leaf()));
        return tree;
    }

    /** @return the number of a statement, empty when it is unknown */
    OptionalLong number(UUID id) {
        try (Connection connection = database.getConnection(); PreparedStatement query = connection.prepareStatement(NUMBER)) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A statement cannot be found", e);
        }
    }
}
