package vn.hocso.campaign.mail;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;

import vn.hocso.campaign.Kept;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.roster.OfficerScope;
import vn.hocso.roster.Province;
import vn.hocso.shared.DomainException;

/** Whose boxes the person of this request may see and tell: the centre all, an officer those of the provinces whose lists the officer keeps. */
@RequestScoped
class MailboxDesk {

    static final String CENTRE_NAME = "Trung ương";

    /** An office with its box. */
    record Row(String name, Mailbox box) {}

    private final Mailboxes mailboxes;
    private final Kept kept;
    private final OfficerScope scope;
    private final Caller caller;

    MailboxDesk(Mailboxes mailboxes, Kept kept, OfficerScope scope, Caller caller) {
        this.mailboxes = mailboxes;
        this.kept = kept;
        this.scope = scope;
        this.caller = caller;
    }

    boolean isCentre() {
        return caller.has(Roles.ADMIN) || caller.has(Roles.MONITOR) && caller.scope().national();
    }

    /** @throws DomainException FORBIDDEN {@code not-the-centre} */
    void requireCentre() {
        if (!isCentre()) {
            throw DomainException.forbidden("not-the-centre", "Chỉ trung ương xem các thư đã gửi.");
        }
    }

    /** @throws DomainException FORBIDDEN {@code mailbox-elsewhere} for a monitor of a part of the country, who tells no box */
    List<Row> rows() {
        if (!isCentre() && !caller.has(Roles.ROSTER_OFFICER)) {
            throw DomainException.forbidden("mailbox-elsewhere",
                    "Chỉ trung ương và cán bộ của tỉnh xem hộp thư của đơn vị.");
        }
        List<Province> provinces = provinces();
        Map<String, Mailbox> boxes = mailboxes.of(provinces.stream().map(Province::code).toList());
        Stream<Row> centre = isCentre()
                ? Stream.of(new Row(CENTRE_NAME, mailboxes.of(Office.CENTRE)))
                : Stream.of();
        return Stream.concat(centre, provinces.stream().map(province -> new Row(province.name(),
                boxes.getOrDefault(province.code(), Mailbox.none(new Office(province.code())))))).toList();
    }

    /** @throws DomainException NOT_FOUND {@code mailbox-elsewhere} */
    Row row(String code) {
        return rows().stream().filter(row -> row.box().office().equals(Office.of(code))).findFirst()
                .orElseThrow(() -> DomainException.notFound("mailbox-elsewhere",
                        "Không có đơn vị này trong phạm vi bạn được giao."));
    }

    private List<Province> provinces() {
        return isCentre() ? scope.provinces() : kept.provinces();
    }
}
