package vn.hocso.training.freeze;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.Campaign;
import vn.hocso.training.manifest.SignedManifest;

/** The table of frozen values; rows are written once. */
@ApplicationScoped
class FrozenValues {

    private static final String FIND = "select target, deadline, frozen_at, manifest, signature, leaves, root, key_id "
            + "from frozen_value ";
    private static final String INSERT = """
            insert into frozen_value (target, deadline, frozen_at, manifest, signature, leaves, root, key_id)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint frozen_value_pkey do nothing""";

    private final Jdbc database;

    FrozenValues(Jdbc database) {
        this.database = database;
    }

    /** @return oldest deadline first */
    List<Frozen> all() {
        return database.list(FIND + "order by deadline, target", FrozenValues::frozen);
    }

    Optional<Frozen> find(String target, Instant deadline) {
        return database.first(FIND + "where target = ? and deadline = ?", FrozenValues::frozen, target, deadline);
    }

    /** @throws DomainException NOT_FOUND {@code frozen-unknown} */
    Frozen get(String target, LocalDate lastDay) {
        return find(target, Campaign.startOf(lastDay.plusDays(1))).orElseThrow(() -> DomainException.notFound("frozen-unknown",
                "Chưa có số liệu chốt của mục tiêu này vào ngày đó. Số liệu được chốt sau khi hết hạn."));
    }

    /** @return whether it was not there yet */
    boolean add(Frozen frozen) {
        return database.update(INSERT, frozen.target(), frozen.deadline(), frozen.frozenAt(),
                new String(frozen.manifest().payload(), StandardCharsets.UTF_8), frozen.manifest().signature(), frozen.leaves(),
                HexFormat.of().parseHex(frozen.root()), frozen.keyId()) == 1;
    }

    private static Frozen frozen(ResultSet row) throws SQLException {
        var manifest = new SignedManifest(row.getString(4).getBytes(StandardCharsets.UTF_8), row.getString(5));
        return new Frozen(row.getString(1), Jdbc.instant(row, 2), Jdbc.instant(row, 3), manifest, row.getLong(6),
                HexFormat.of().formatHex(row.getBytes(7)), row.getString(8));
    }
}
