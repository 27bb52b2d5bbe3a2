package vn.hocso.training;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import vn.hocso.shared.text.Numbers;
import vn.hocso.shared.time.Campaign;

/**
 * What is to be reached by when.
 *
 * @param id never changed: {@code members-online-2022-11}
 * @param unit what is counted
 * @param scope {@code DMHC-2022} for the country, {@code DMHC-2022:46} for one province
 * @param denominator whom or what the share is of
 * @param startsOn first day, a date in Vietnam
 * @param endsOn the day the source names
 * @param bound whether that day still counts: "đến hết" or "trước ngày"
 * @param rule of "trained", with its version; null when it is not counted by a rule and has no rates
 * @param share of the denominator that is to be reached, 1 for 100 %
 * @param source where it is written
 */
public record Target(String id, String title, Unit unit, String scope, Denominator denominator, LocalDate startsOn,
        LocalDate endsOn, Bound bound, String rule, double share, String source) {

    /** The target that the dashboard is about: whatever else it becomes, it counts the country's members by a rule. */
    public static final String MEMBERS_ONLINE = "members-online-2022-11";
    /** The scope of a target of the country. */
    public static final String COUNTRY = "DMHC-2022";

    /** What is counted. */
    public enum Unit {
        /** Of a team. */
        MEMBER("Tổ viên"),
        /** Whole teams. */
        TEAM("Tổ công nghệ số cộng đồng"),
        /** Units of the third level. */
        COMMUNE("Xã, phường, thị trấn"),
        /** Below a commune. */
        VILLAGE("Thôn, tổ dân phố"),
        /** Units of the first level, each with one report. */
        PROVINCE("Tỉnh, thành phố");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        /** @return in Vietnamese */
        public String label() {
            return label;
        }

        /** @return the same within a sentence; a team keeps its capital */
        public String inSentence() {
            return this == TEAM ? "Tổ" : Character.toLowerCase(label.charAt(0)) + label.substring(1);
        }
    }

    /** Whom or what the share is of. */
    public enum Denominator {
        /** What stands on the imported lists of teams. */
        ROSTER("Danh sách Tổ"),
        /** People with an account. */
        REGISTERED("Người đã đăng ký"),
        /** The figure of a letter or report. */
        OFFICIAL("Số liệu chính thức của văn bản"),
        /** The administrative units there are. */
        UNITS("Danh mục đơn vị hành chính");

        private final String label;

        Denominator(String label) {
            this.label = label;
        }

        /** @return in Vietnamese */
        public String label() {
            return label;
        }
    }

    /** Whether the named day belongs to the period. */
    public enum Bound {
        /** "đến hết tháng 11" */
        INCLUSIVE,
        /** "trước ngày 15/9" */
        EXCLUSIVE
    }

    /** A target of the country's members, compared with the lists of teams. */
    public Target(String id, String title, LocalDate startsOn, LocalDate endsOn, Bound bound, String rule, double share,
            String source) {
        this(id, title, Unit.MEMBER, COUNTRY, Denominator.ROSTER, startsOn, endsOn, bound, rule, share, source);
    }

    /** @return whether a rule counts it, and keeps its value at the deadline; one that is not counted yet has no figures, which is not 0 */
    public boolean isCounted() {
        return rule != null;
    }

    /** @return whether people are counted, whom lists and accounts know */
    public boolean isOfPeople() {
        return unit == Unit.MEMBER;
    }

    /** @return code of the province that it is for, null for the country */
    public String province() {
        return scope.equals(COUNTRY) ? null : scope.substring(COUNTRY.length() + 1);
    }

    /**
     * @param within code of a part of the country, null or empty when none is named
     * @return that part; when none is named, the province of a province's target, and null for a target of the country
     */
    String part(String within) {
        return within != null && !within.isBlank() ? within : province() == null ? null : scope;
    }

    /** @return whether the other one counts the same people in the same time, whatever they are called */
    public boolean isMeasuredAs(Target other) {
        return equals(
                new Target(id, title, other.unit, other.scope, other.denominator, other.startsOn, other.endsOn, other.bound,
                        other.rule, other.share, source));
    }

    /** @return the last day that is on time */
    public LocalDate lastDay() {
        return bound == Bound.INCLUSIVE ? endsOn : endsOn.minusDays(1);
    }

    /** @return what is to be reached, {@code 100%} */
    public String sharePercent() {
        return Numbers.percent(share);
    }

    /** @return the first instant that is late */
    public Instant deadline() {
        return Campaign.startOf(lastDay().plusDays(1));
    }

    /** @return the same, counted by another rule of "trained" */
    Target by(String other) {
        return new Target(id, title, unit, scope, denominator, startsOn, endsOn, bound, other, share, source);
    }

    /** @return days left including the last one, 0 when it is over */
    public long daysLeft(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(today, lastDay()) + 1);
    }
}
