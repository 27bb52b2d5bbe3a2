package vn.hocso.campaign.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;

import vn.hocso.roster.OfficerScope;
import vn.hocso.roster.Roster;
import vn.hocso.roster.TrainingCluster;
import vn.hocso.shared.DomainException;
import vn.hocso.training.Cut;
import vn.hocso.training.Target;

/** Coverage by country, cluster or province, as far as the person of this request answers for all of it. */
@RequestScoped
class CoverageTables {

    private final Coverages coverages;
    private final OfficerScope scope;
    private final Roster roster;

    CoverageTables(Coverages coverages, OfficerScope scope, Roster roster) {
        this.coverages = coverages;
        this.scope = scope;
        this.roster = roster;
    }

    /**
     * @return clusters by number, or provinces in dictionary order
     * @throws DomainException INVALID {@code cut-not-here} for smaller parts; FORBIDDEN {@code outside-scope} for a country that is not the
     *         person's
     */
    List<Coverage> of(Cut by, LocalDate day, Coverages.Asked asked) {
        List<Coverage> provinces = coverages.of(scope.provinces(), day, asked);
        return switch (by) {
            case PROVINCE -> provinces;
            case CLUSTER -> clusters(provinces, day);
            case NATIONAL -> List.of(national(provinces));
            default -> throw DomainException.invalid("cut-not-here", "by phải là national, cluster hoặc province.");
        };
    }

    private Coverage national(List<Coverage> provinces) {
        if (!scope.scope().national()) {
            throw DomainException.forbidden("outside-scope", "Bạn chỉ xem được các tỉnh, thành phố được giao.");
        }
        return sum(Target.COUNTRY, "Cả nước", provinces);
    }

    /** A cluster of which only some provinces are the person's has no sum. */
    private List<Coverage> clusters(List<Coverage> provinces, LocalDate day) {
        Map<String, Coverage> byCode = provinces.stream().collect(Collectors.toMap(Coverage::province, Function.identity()));
        return roster.clusters(TrainingCluster.SCHEME, day).stream()
                .filter(cluster -> byCode.keySet().containsAll(cluster.provinceCodes()))
                .map(cluster -> sum(cluster.scheme() + ":" + cluster.no(), cluster.name(),
                        cluster.provinceCodes().stream().map(byCode::get).toList()))
                .toList();
    }

    private static Coverage sum(String code, String name, List<Coverage> parts) {
        return parts.stream().reduce(new Coverage(code, name, 0, Reach.NOTHING, Reach.NOTHING), Coverage::plus);
    }
}
