package vn.hocso.training;

import java.util.HashMap;
import java.util.Map;

import vn.hocso.bench.SeedServers;

/** The database of the replayed campaign, and a clock that is behind its end. */
public class ReplayServers extends SeedServers {

    public ReplayServers() {
        super("replay-" + CampaignReplay.MEMBERS);
    }

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(super.start());
        settings.put("hocso.clock.starts-at", CampaignReplay.AFTERWARDS.toString());
        return settings;
    }
}
