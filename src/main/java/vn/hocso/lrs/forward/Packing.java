package vn.hocso.lrs.forward;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.lrs.client.XapiVersion;

/** Makes parcels of statements, one after the other: a portion is in memory once. */
@ApplicationScoped
class Packing {

    private final Wire wire;
    private final Files files;

    Packing(Wire wire, Files files) {
        this.wire = wire;
        this.files = files;
    }

    /** @return the digests of the files of each statement that has any */
    Map<UUID, Set<String>> enclosed(List<Row> rows) {
        return files.of(rows);
    }

    /** @return empty when it cannot be said in that version without breaking its signature */
    Optional<Parcel> pack(Row row, XapiVersion version, Set<String> digests) {
        return wire.write(row, version)
                .map(body -> new Parcel(row, body, digests.isEmpty() ? List.of() : files.toSend(row, digests)));
    }
}
