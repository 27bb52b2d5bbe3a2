package vn.hocso.campaign.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.campaign.session.KeptSessions;
import vn.hocso.identity.Roles;
import vn.hocso.roster.Province;
import vn.hocso.roster.Roster;
import vn.hocso.roster.TrainingCluster;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Numbers;
import vn.hocso.training.Target;

/** Teams trained in person and communes reached, by cluster and province, against what the letter asks for. */
@Path("/campaign/coverage")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.ROSTER_OFFICER, Roles.MONITOR, Roles.ADMIN})
@Blocking
class CoverageResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance coverage(CoverageView view);
    }

    private final KeptSessions kept;
    private final Coverages coverages;
    private final Roster roster;

    CoverageResource(KeptSessions kept, Coverages coverages, Roster roster) {
        this.kept = kept;
        this.coverages = coverages;
        this.roster = roster;
    }

    /** @param province code of one that the person sees, empty for all of them */
    @GET
    public TemplateInstance coverage(@RestQuery @DefaultValue("") String province) {
        List<Province> all = kept.provinces();
        List<Province> shown = province.isEmpty() ? all : all.stream().filter(one -> one.code().equals(province)).toList();
        if (shown.isEmpty() && !province.isEmpty()) {
            throw DomainException.notFound("province-elsewhere", "Tỉnh, thành phố này không thuộc phạm vi bạn được giao.");
        }
        LocalDate today = kept.today();
        String only = shown.size() == 1 ? shown.get(0).code() : null;
        Coverages.Asked asked = coverages.asked();
        Map<String, Coverage> byCode = coverages.of(shown, today, asked).stream()
                .collect(Collectors.toMap(Coverage::code, Function.identity()));
        List<CoverageView.Group> groups = roster.clusters(TrainingCluster.SCHEME, today).stream()
                .map(cluster -> group(cluster, byCode)).filter(group -> !group.provinces().isEmpty()).toList();
        return Templates.coverage(new CoverageView(asked.teams(), asked.communes(), today,
                sum("", shown.size() == 1 ? shown.get(0).name() : "Tất cả", List.copyOf(byCode.values())), groups,
                only == null ? List.of() : coverages.missing(only, today, asked), only, kept.isOfficer()));
    }

    private static CoverageView.Group group(TrainingCluster cluster, Map<String, Coverage> byCode) {
        List<Coverage> provinces = cluster.provinceCodes().stream().map(code -> byCode.get(Target.COUNTRY + ":" + code))
                .filter(Objects::nonNull).toList();
        boolean whole = provinces.size() == cluster.provinceCodes().size();
        return new CoverageView.Group(cluster.no(), cluster.name(),
                cluster.startsOn() == null
                        ? null
                        : Numbers.date(cluster.startsOn()) + " đến " + Numbers.date(cluster.endsOn()),
                whole ? sum(cluster.scheme() + ":" + cluster.no(), cluster.name(), provinces) : null, provinces);
    }

    private static Coverage sum(String code, String name, List<Coverage> parts) {
        return parts.stream().reduce(Coverage::plus)
                .map(all -> new Coverage(code, name, all.sessions(), all.teams(), all.communes())).orElse(null);
    }
}
