package vn.hocso.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.hocso.identity.Scope;
import vn.hocso.identity.ScopeSource;
import vn.hocso.shared.WarmUp;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Reads all rates and draws the dashboard for a monitor who does not exist. */
@ApplicationScoped
class TrainingWarmUp {

    private static final Scope COUNTRY = new Scope(true, Set.of());

    private final Targets targets;
    private final Rates rates;
    private final Dashboards dashboards;
    private final ScopeSource scopes;
    private final ObjectMapper json;
    private final ServiceClock clock;

    TrainingWarmUp(Targets targets, Rates rates, Dashboards dashboards, ScopeSource scopes, ObjectMapper json,
            ServiceClock clock) {
        this.targets = targets;
        this.rates = rates;
        this.dashboards = dashboards;
        this.scopes = scopes;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    void warmUp(@Observes WarmUp event) throws JsonProcessingException {
        LocalDate today = Campaign.dateOf(clock.instant());
        Target target = targets.target(Target.MEMBERS_ONLINE);
        scopes.scopeOf("warm-up");
        for (Cut cut : List.of(Cut.NATIONAL, Cut.CLUSTER, Cut.PROVINCE)) {
            List<Rate> read = rates.of(target, cut, today, COUNTRY);
            json.writeValueAsBytes(
                    new RatesResource.Answer(target.id(), target.rule(), cut.toString(), null, null, null, today, null, null,
                            read.size(), null, read));
        }
        DashboardView view = dashboards.view(new Shown(null, Boundary.Y2022, null, null, TableOrder.BY_NAME, null),
                Viewpoint.of(today), COUNTRY);
        DashboardResource.Templates.dashboard(view, DashboardResource.Templates.figures(view, false).render()).render();
    }
}
