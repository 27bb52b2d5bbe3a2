package vn.hocso.training.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.hocso.roster.territory.Units;
import vn.hocso.shared.DomainException;
import vn.hocso.training.Target;
import vn.hocso.training.chart.TrendChart;

/**
 * What everybody may read of a target at the end of a day, as it was known at the end of that day.
 *
 * @param note as that it is demonstration data; null for nothing
 * @param groups the country first, then each part after what it is a part of
 * @param course of the country, a day a point; a day on which few came stands as the day before it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicValue(Goal target, LocalDate asOf, Instant madeAt, String note, List<PublicGroup> groups,
        List<TrendChart.Day> course) {

    /**
     * What is to be reached.
     *
     * @param lastDay that is on time
     * @param share of the denominator, 1 for 100 %
     */
    record Goal(String id, String title, String rule, LocalDate startsOn, LocalDate lastDay, double share, String source) {

        static Goal of(Target target) {
            return new Goal(target.id(), target.title(), target.rule(), target.startsOn(), target.lastDay(), target.share(),
                    target.source());
        }
    }

    static final String COUNTRY = "VN";
    /** Begins the codes of provinces and districts. */
    static final String UNITS = Units.CODE_SET + ":";

    /** @throws DomainException NOT_FOUND when nothing has that code, or nobody but those in charge may look so closely */
    PublicGroup group(String code) {
        return groups.stream().filter(group -> group.code().equals(code)).findFirst()
                .orElseThrow(() -> DomainException.notFound("public-area-unknown",
                        "Không có cụm, tỉnh, thành phố hoặc huyện nào mang mã này trong số liệu công khai."));
    }

    List<PublicGroup> in(String code) {
        return groups.stream().filter(group -> code.equals(group.within())).toList();
    }

    /** @return whether it shows every number of the country, of clusters and of provinces */
    boolean hidesNoProvince() {
        return groups.stream().filter(group -> group.within() == null || !group.within().startsWith(UNITS))
                .noneMatch(PublicGroup::isVeiled);
    }
}
