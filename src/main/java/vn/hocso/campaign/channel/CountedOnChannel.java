package vn.hocso.campaign.channel;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.identity.Scope;
import vn.hocso.training.CountedBeside;

/** Tells the dashboard where the target of following the channel is counted. */
@ApplicationScoped
class CountedOnChannel implements CountedBeside {

    private final ChannelReports reports;

    CountedOnChannel(ChannelReports reports) {
        this.reports = reports;
    }

    @Override
    public Set<String> targets() {
        return Set.of(ChannelReports.TARGET);
    }

    @Override
    public String page() {
        return "/campaign/channel";
    }

    @Override
    public List<Count> counts(List<String> provinces, LocalDate day) {
        ChannelReport.Row total = reports.of(new Scope(false, Set.copyOf(provinces)), day).total();
        return List.of(new Count("Người quan tâm kênh Zalo, đã xác nhận", total.confirmed(), null, total.people(), page()));
    }
}
