package vn.hocso.training;

import java.util.Arrays;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.hocso.identity.Caller;
import vn.hocso.identity.Scope;
import vn.hocso.roster.Roster;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.Area.Level;
import vn.hocso.training.exclusion.Choice;
import vn.hocso.training.exclusion.Choice.Kind;
import vn.hocso.training.exclusion.Chosen;
import vn.hocso.training.exclusion.Exclusions;
import vn.hocso.training.exclusion.Part;
import vn.hocso.training.quality.Flag;

/** The ministry decides not to count some completions, or to count them again; the sums follow in the same transaction. */
@ApplicationScoped
class Excluding {

    private final Exclusions exclusions;
    private final ExcludedTallies sums;
    private final Areas areas;
    private final Roster roster;
    private final Caller caller;
    private final ServiceClock clock;

    Excluding(Exclusions exclusions, ExcludedTallies sums, Areas areas, Roster roster, Caller caller, ServiceClock clock) {
        this.exclusions = exclusions;
        this.sums = sums;
        this.areas = areas;
        this.roster = roster;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param within code of a part of the country
     * @param flag of the completions; empty for all of a team
     * @param completion id of the statement of one; empty for several
     * @throws DomainException when there is no such part, flag or completion, or nothing that can be excluded together
     */
    Choice choice(String within, String flag, String completion) {
        requireMinistry();
        if (completion != null && !completion.isBlank()) {
            return one(statement(completion));
        }
        Area area = areas.area(within, Campaign.dateOf(clock.instant()));
        if (flag == null || flag.isBlank()) {
            if (area.level() != Level.TEAM) {
                throw DomainException.invalid("exclusion-too-wide",
                        "Chỉ loại được mọi lượt của một Tổ. Ở phạm vi rộng hơn, bạn chọn một dấu hiệu.");
            }
            return new Choice(Kind.TEAM, area.code(), area.name(), part(area), null, null);
        }
        return new Choice(Kind.FLAG, area.code(), area.name(), part(area), flag(flag), null);
    }

    private Choice one(UUID statement) {
        var search = new Choice(Kind.COMPLETION, Area.COUNTRY.code(), Area.COUNTRY.name(), Part.COUNTRY, null, statement);
        Chosen found = exclusions.chosen(search).stream().findFirst().orElseThrow(() -> DomainException
                .notFound("completion-unknown", "Không có lượt hoàn thành nào mang mã bản ghi đó."));
        if (found.teamCode() == null) {
            return search;
        }
        return new Choice(Kind.COMPLETION, Areas.TEAM + ":" + found.teamCode(), roster.teamByCode(found.teamCode()).name(),
                Part.COUNTRY, null, statement);
    }

    @Transactional
    void decide(Choice choice, String reason) {
        requireMinistry();
        sums.holdPeople();
        exclusions.decide(choice, reason, caller.subject());
        sums.refresh();
    }

    @Transactional
    void lift(long id, String reason) {
        requireMinistry();
        sums.holdPeople();
        exclusions.lift(id, reason, caller.subject());
        sums.refresh();
    }

    /** Never the unit itself: an administrator answers for the platform, and here for the whole country as well. */
    private void requireMinistry() {
        if (!caller.scope().national()) {
            throw DomainException.forbidden("exclusion-not-national",
                    "Chỉ Bộ quyết định không tính một lượt hoàn thành; cần phạm vi cả nước.");
        }
    }

    /** @return the part as far as the scope reaches */
    static Part part(Area area, Scope scope) {
        return area.level() == Level.COUNTRY && !scope.national()
                ? new Part(scope.provinces().toArray(String[]::new), null, null, null)
                : part(area);
    }

    private static Part part(Area area) {
        return area.level() == Level.COUNTRY
                ? Part.COUNTRY
                : new Part(area.provinces().toArray(String[]::new), area.district(), area.commune(), area.team());
    }

    private static Flag flag(String name) {
        return Arrays.stream(Flag.values()).filter(flag -> flag.name().equals(name)).findFirst()
                .orElseThrow(() -> DomainException.invalid("flag-unknown", "Không có dấu hiệu nào tên “" + name + "”."));
    }

    private static UUID statement(String typed) {
        try {
            return UUID.fromString(typed.strip());
        } catch (IllegalArgumentException e) {
            throw DomainException.invalid("completion-invalid", "Mã bản ghi có dạng 8-4-4-4-12 chữ số và chữ cái a-f.");
        }
    }
}
