package vn.hocso.training.signoff;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.training.CountedBeside;

/** Tells the dashboard where it is seen which provinces have reported. */
@ApplicationScoped
class CountedReports implements CountedBeside {

    private static final Set<String> TARGETS = Set.of("report-establishment-2022-09", "report-activity-2022-12");

    @Override
    public Set<String> targets() {
        return TARGETS;
    }

    @Override
    public String page() {
        return "/training/reports";
    }

    /** @return nothing: a report on the year is made of these reports and tells of each itself */
    @Override
    public List<Count> counts(List<String> provinces, LocalDate day) {
        return List.of();
    }
}
