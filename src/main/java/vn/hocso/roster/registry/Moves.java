package vn.hocso.roster.registry;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.roster.Paper;
import vn.hocso.roster.RosterVersions;
import vn.hocso.roster.Team;
import vn.hocso.roster.territory.Unit;
import vn.hocso.roster.territory.UnitLevel;
import vn.hocso.roster.territory.Units;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Teams that work elsewhere in their province from a day on. No sum changes; figures by place are asked for by the place of the day. */
@ApplicationScoped
class Moves {

    /**
     * @param commune null in a district without communes
     * @param paper null where there is none
     */
    record Move(Team team, Unit district, Unit commune, LocalDate on, Paper paper) {

        String districtCode() {
            return district.code();
        }

        String communeCode() {
            return commune == null ? null : commune.code();
        }

        /** @return the new place, as the team has its own */
        public String place() {
            return (commune == null ? "" : commune.fullName() + ", ") + district.fullName() + ", " + team.provinceName();
        }
    }

    private final Standings standings;
    private final Decisions decisions;
    private final RosterVersions versions;
    private final Units units;
    private final Places places;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    Moves(Standings standings, Decisions decisions, RosterVersions versions, Units units, Places places, ServiceClock clock,
            Event<AuditEvent> audit) {
        this.standings = standings;
        this.decisions = decisions;
        this.versions = versions;
        this.units = units;
        this.places = places;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @param district code, as its commune; empty for none
     * @return what was asked for, when it can be done
     * @throws DomainException with the reason: {@code place-…}, {@code date-…}, or {@code team-closed}
     */
    @Transactional
    Move checked(Team team, String district, String commune, LocalDate on, Paper paper) {
        Standing standing = standings.of(team);
        standing.requireOpen();
        var move = new Move(standing.team(), district(team, district), commune(district, commune), on, paper);
        if (Objects.equals(move.communeCode(), standing.team().communeCode())
                && move.districtCode().equals(standing.team().districtCode())) {
            throw DomainException.invalid("place-same", team.name() + " đang ở " + standing.team().place() + " rồi.");
        }
        Days.check("Ngày chuyển", on, today(), standing);
        Days.checkAfter("Ngày chuyển", on, "lần chuyển nơi gần nhất của Tổ", standing.lastMove());
        return move;
    }

    /**
     * All of it in one transaction.
     *
     * @param by subject of who tells it
     * @throws DomainException as {@link #checked}
     */
    @Transactional
    void tell(Move asked, String by) {
        standings.hold(asked.team);
        Move move = checked(asked.team, asked.districtCode(), Objects.requireNonNullElse(asked.communeCode(), ""), asked.on,
                asked.paper);
        places.change(move.team, move.districtCode(), move.communeCode(), move.on);
        decisions.move(move.team.id(), move.on, move.paper, move.districtCode(), move.communeCode(), by);
        versions.raise(move.team.provinceCode());
        audit.fire(new AuditEvent(by, "roster.team-move", "team/" + move.team.code(), "from " + place(move.team) + " to "
                + place(move.districtCode(), move.communeCode()) + " on " + move.on));
    }

    private Unit district(Team team, String code) {
        Unit district = units.find(code).filter(unit -> unit.level() == UnitLevel.DISTRICT).orElseThrow(() -> DomainException
                .invalid("place-unknown", "Không có huyện, quận nào mang mã “" + code + "”. Bạn chọn trong danh sách."));
        if (!district.parentCode().equals(team.provinceCode())) {
            throw DomainException.invalid("place-elsewhere", district.fullName() + " không thuộc " + team.provinceName()
                    + ". Tổ chỉ chuyển được trong tỉnh, thành phố của mình.");
        }
        return district;
    }

    private Unit commune(String district, String code) {
        if (code.isEmpty()) {
            if (!units.within(district).isEmpty()) {
                throw DomainException.invalid("place-missing", "Bạn chọn xã, phường nơi Tổ chuyển đến.");
            }
            return null;
        }
        Unit commune = units.find(code).filter(unit -> unit.level() == UnitLevel.COMMUNE).orElseThrow(() -> DomainException
                .invalid("place-unknown", "Không có xã, phường nào mang mã “" + code + "”. Bạn chọn trong danh sách."));
        if (!commune.parentCode().equals(district)) {
            throw DomainException.invalid("place-elsewhere", commune.fullName() + " không thuộc "
                    + units.unit(district).fullName() + ". Bạn chọn xã, phường của huyện đó.");
        }
        return commune;
    }

    private LocalDate today() {
        return Campaign.dateOf(clock.instant());
    }

    private static String place(Team team) {
        return place(team.districtCode(), team.communeCode());
    }

    private static String place(String district, String commune) {
        return commune == null ? String.valueOf(district) : commune;
    }
}
