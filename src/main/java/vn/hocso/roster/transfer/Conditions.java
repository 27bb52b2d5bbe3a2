package vn.hocso.roster.transfer;

import java.util.Optional;
import java.util.Set;

import vn.hocso.roster.Team;
import vn.hocso.roster.transfer.Changeover.Stay;
import vn.hocso.shared.DomainException;

/** What has to hold before a request is made or decided, and what a person reads where it does not. */
final class Conditions {

    private Conditions() {}

    static void requireHeld(Optional<Stay> stay, Set<String> provinces) {
        if (stay.isPresent() && !provinces.contains(stay.get().team().provinceCode())) {
            throw DomainException.conflict("team-changed", "Người này vừa đổi Tổ. Bạn tải lại trang.");
        }
    }

    static void requireElsewhere(Optional<Stay> stay, Team team) {
        if (stay.isPresent() && stay.get().team().id() == team.id()) {
            throw DomainException.conflict("in-team-already", "Đã ở " + team.name() + " rồi, nên không có gì để chuyển.");
        }
    }

    static void requireSame(Transfer open, Team team) {
        if (open.team().id() != team.id()) {
            throw DomainException.conflict("transfer-open",
                    "Bạn đang xin chuyển sang " + open.team().name() + " (" + open.team().code()
                            + "). Bạn rút lại yêu cầu đó trước, rồi xin vào Tổ này.");
        }
    }

    static void requireOpen(Transfer asked) {
        if (!asked.isOpen()) {
            throw over();
        }
    }

    static DomainException unknown() {
        return DomainException.notFound("transfer-unknown",
                "Không có yêu cầu này. Có thể người xin đã rút lại, đã xóa dữ liệu, hoặc Tổ không còn.");
    }

    static DomainException over() {
        return DomainException.conflict("transfer-over",
                "Yêu cầu này không còn chờ: đã được rút lại hoặc có người vừa xử lý. Bạn tải lại trang.");
    }
}
