package vn.hocso.campaign.leader;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import vn.hocso.roster.Province;

/**
 * What teams did for their neighbours in a month.
 *
 * @param after the month after it, null for this month
 * @param province whose districts are shown, null for the provinces of the country
 * @param provinces that may be chosen
 */
record SupportTable(YearMonth month, YearMonth after, Province province, List<Province> provinces, List<Row> rows, Row whole) {

    /**
     * @param code of the unit, null for teams of a whole province and for the sum
     * @param teams that told something
     * @param households by topic; a topic of which nothing was told is not in it
     */
    record Row(String code, String name, long teams, Map<Topic, Long> households) {

        public Long of(Topic topic) {
            return households.get(topic);
        }
    }

    public Topic[] topics() {
        return Topic.values();
    }

    public List<Row> told() {
        return rows.stream().filter(row -> row.teams > 0).toList();
    }

    /** @return units where no team told anything, which is not the same as none helped */
    public List<Row> silent() {
        return rows.stream().filter(row -> row.teams == 0).toList();
    }

    /** @return {@code 11/2022} */
    public String monthName() {
        return month.getMonthValue() + "/" + month.getYear();
    }

    public YearMonth before() {
        return month.minusMonths(1);
    }
}
