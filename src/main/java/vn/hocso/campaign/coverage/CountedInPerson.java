package vn.hocso.campaign.coverage;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.training.CountedBeside;

/** Tells the dashboard where the targets of training in person are counted. */
@ApplicationScoped
class CountedInPerson implements CountedBeside {

    @Override
    public Set<String> targets() {
        return Set.of(Coverages.TEAMS_TARGET, Coverages.COMMUNES_TARGET);
    }

    @Override
    public String page() {
        return "/campaign/coverage";
    }
}
