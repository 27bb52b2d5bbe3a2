package vn.hocso.campaign.channel;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.training.CountedBeside;

/** Tells the dashboard where the target of following the channel is counted. */
@ApplicationScoped
class CountedOnChannel implements CountedBeside {

    @Override
    public Set<String> targets() {
        return Set.of(ChannelReports.TARGET);
    }

    @Override
    public String page() {
        return "/campaign/channel";
    }
}
