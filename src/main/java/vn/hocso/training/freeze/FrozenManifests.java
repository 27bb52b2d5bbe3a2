package vn.hocso.training.freeze;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.time.Campaign;

/** The signed manifests for those who decide who else may read one. A manifest shows small numbers of provinces too. */
@ApplicationScoped
public class FrozenManifests {

    /**
     * A frozen value.
     *
     * @param leaves how many statements it counts
     * @param root of the tree over them, hexadecimal
     * @param keyId of the key that signed it
     * @param file as the command {@code verify} takes it
     */
    public record Manifest(String fileName, Instant frozenAt, long leaves, String root, String keyId, byte[] file) {}

    private final FrozenValues values;

    FrozenManifests(FrozenValues values) {
        this.values = values;
    }

    /** @param lastDay that is on time */
    public Optional<Manifest> of(String target, LocalDate lastDay) {
        return values.find(target, Campaign.startOf(lastDay.plusDays(1))).map(frozen -> new Manifest(
                FrozenFiles.name(frozen, "manifest.json"), frozen.frozenAt(), frozen.leaves(), frozen.root(), frozen.keyId(),
                frozen.manifest().file()));
    }
}
