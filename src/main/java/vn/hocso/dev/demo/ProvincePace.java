package vn.hocso.dev.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import vn.hocso.roster.TrainingCluster;
import vn.hocso.shared.time.Campaign;

/** When the provinces begin and how fast they are: the provinces of a cluster after its window, each a while later. */
class ProvincePace {

    static final Instant CAMPAIGN_BEGINS = Instant.parse("2022-09-12T01:00:00Z");
    /** A cluster whose most learn early, and one in which they wait: parts of the time that is left to it. */
    private static final double EARLIEST_MIDDLE = 0.35;
    private static final double LATEST_MIDDLE = 0.75;
    private static final double LEAST_STEEP = 5;
    private static final double MOST_STEEP = 10;

    private record Way(Instant from, double middle, double steepness) {}

    private final Map<String, Way> ways = new HashMap<>();
    private final int lagDays;

    /**
     * @param clusters where the letter prints no window, a cluster begins with the campaign
     * @param lagDays until a province begins, on average; from none to twice as many
     */
    ProvincePace(List<TrainingCluster> clusters, int lagDays) {
        this.lagDays = lagDays;
        for (TrainingCluster cluster : clusters) {
            var random = new Random(cluster.no() * 104_729L);
            double middle = between(EARLIEST_MIDDLE, LATEST_MIDDLE, random);
            double steepness = between(LEAST_STEEP, MOST_STEEP, random);
            Instant begins = cluster.startsOn() == null ? CAMPAIGN_BEGINS : Campaign.startOf(cluster.startsOn());
            cluster.provinceCodes().forEach(province -> ways.put(province, new Way(begins, middle, steepness)));
        }
    }

    /** @return how the last sittings of a province's people are spread until the deadline */
    Curve of(String province, Instant deadline) {
        Way way = ways.getOrDefault(province, new Way(CAMPAIGN_BEGINS, LATEST_MIDDLE, LEAST_STEEP));
        Duration lag = Duration
                .ofHours((long) (new Random(Integer.parseInt(province) * 15_485_863L).nextDouble() * 48 * lagDays));
        Instant from = way.from.isBefore(CAMPAIGN_BEGINS) ? CAMPAIGN_BEGINS : way.from;
        return new Curve(from.plus(lag), deadline, way.middle, way.steepness);
    }

    private static double between(double least, double most, Random random) {
        return least + random.nextDouble() * (most - least);
    }
}
