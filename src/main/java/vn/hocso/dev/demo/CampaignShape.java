package vn.hocso.dev.demo;

/**
 * How a made-up campaign goes.
 *
 * @param trained share of the people on the rosters who have learned everything in the end, in time or not, 0 to 1
 * @param lagDays days from the first day of a cluster's window until its provinces begin to learn, on average
 * @param rush share of those who finish that do so in the last four hours of the last day
 * @param offline share of those who finish whose last sitting reaches the service days after it was done
 * @param hasty share of those who finish that click through without reading
 */
public record CampaignShape(double trained, int lagDays, double rush, double offline, double hasty) {

    static CampaignShape of(DemoConfig config) {
        return new CampaignShape(config.trained(), config.lagDays(), config.rush(), config.offline(), config.hasty());
    }
}
