package vn.hocso.training;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

import vn.hocso.shared.DomainException;
import vn.hocso.training.Area.Level;

/** How a part of the country is cut into groups. */
public enum Cut {
    /** Not at all: one group. */
    NATIONAL(Level.COUNTRY),
    /** By training cluster. */
    CLUSTER(Level.COUNTRY),
    /** By province. */
    PROVINCE(Level.COUNTRY, Level.CLUSTER, Level.MERGED),
    /** By district. */
    DISTRICT(Level.PROVINCE),
    /** By commune. */
    COMMUNE(Level.PROVINCE, Level.DISTRICT),
    /** By team. */
    TEAM(Level.PROVINCE, Level.DISTRICT, Level.COMMUNE);

    private final Set<Level> of;

    Cut(Level... of) {
        this.of = Set.of(of);
    }

    /** @throws DomainException INVALID when there is no such cut */
    public static Cut of(String name) {
        return Arrays.stream(values()).filter(cut -> cut.name().toLowerCase(Locale.ROOT).equals(name)).findFirst()
                .orElseThrow(() -> DomainException.invalid("cut-unknown",
                        "by phải là national, cluster, province, district, commune hoặc team."));
    }

    /** @throws DomainException INVALID when that part is not cut so: 48.538 teams of the country are no table */
    void require(Area area) {
        if (!of.contains(area.level())) {
            throw DomainException.invalid("cut-not-here", switch (this) {
                case NATIONAL, CLUSTER -> "by=" + this + " chỉ dùng cho cả nước (không có within).";
                case PROVINCE -> "by=province dùng cho cả nước, một cụm hoặc một tỉnh từ năm 2025, ví dụ within=MIC-2022:6.";
                case DISTRICT -> "by=district cần within là một tỉnh, ví dụ within=DMHC-2022:46.";
                case COMMUNE -> "by=commune cần within là một tỉnh hoặc huyện, ví dụ within=DMHC-2022:474.";
                case TEAM -> "by=team cần within là một tỉnh, huyện hoặc xã, ví dụ within=DMHC-2022:19750.";
            });
        }
    }

    /** @return whether what a target counts can be told by such groups: a commune lies in no team */
    boolean fits(Target.Unit unit) {
        return switch (unit) {
            case PROVINCE -> isOfProvinces();
            case COMMUNE, VILLAGE -> this != TEAM;
            case MEMBER, TEAM -> true;
        };
    }

    /** @throws DomainException INVALID when it cannot */
    void require(Target target) {
        if (!fits(target.unit())) {
            throw DomainException.invalid("cut-not-here",
                    "Mục tiêu “" + target.title() + "” không chia được theo by=" + this + ".");
        }
    }

    /** @return whether its groups are provinces or larger */
    boolean isOfProvinces() {
        return compareTo(PROVINCE) <= 0;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
