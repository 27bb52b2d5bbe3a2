package vn.hocso.training.disclosure;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.AsOf;
import vn.hocso.training.freeze.FrozenManifests;
import vn.hocso.training.freeze.FrozenManifests.Manifest;
import vn.hocso.training.manifest.SignedManifest;

/** What everybody may ask: a published day, and a frozen value if nothing in it has to be hidden. */
@ApplicationScoped
class PublicFigures {

    private final PublicValues values;
    private final FrozenManifests manifests;
    private final ServiceClock clock;

    PublicFigures(PublicValues values, FrozenManifests manifests, ServiceClock clock) {
        this.values = values;
        this.manifests = manifests;
        this.clock = clock;
    }

    /** @param asOf {@code 2022-11-14}, null or empty for the newest day that is over */
    PublicValue ofProgram(String target, String asOf) {
        return values.of(target, blank(asOf) ? values.newest() : AsOf.ofProgram(asOf, today()));
    }

    /** @param asOf also {@code 14/11/2022} */
    PublicValue ofPerson(String target, String asOf) {
        return values.of(target, blank(asOf) ? values.newest() : AsOf.ofPerson(asOf, today()));
    }

    /** @return empty before it is frozen, and for ever when it tells small numbers */
    Optional<Manifest> manifest(PublicValue.Goal target) {
        return target.lastDay().isAfter(values.newest())
                ? Optional.empty()
                : manifests.of(target.id(), target.lastDay())
                        .filter(manifest -> values.of(target.id(), target.lastDay()).hidesNoProvince()
                                && !FewPeople.in(SignedManifest.read(manifest.file()).manifest()));
    }

    /** @throws DomainException NOT_FOUND when there is none that everybody may read */
    Manifest manifest(String id) {
        return manifest(values.of(id, values.newest()).target()).orElseThrow(() -> DomainException.notFound(
                "manifest-not-public",
                "Chưa có bản kê công khai của số liệu chốt: chưa hết hạn, hoặc bản kê có số nhỏ hơn 5 người."));
    }

    private LocalDate today() {
        return Campaign.dateOf(clock.instant());
    }

    static boolean blank(String typed) {
        return typed == null || typed.isBlank();
    }
}
