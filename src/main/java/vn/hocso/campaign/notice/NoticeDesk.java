package vn.hocso.campaign.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;

import vn.hocso.campaign.notice.NewNotice.Wording;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.identity.Scope;
import vn.hocso.roster.OfficerScope;
import vn.hocso.roster.Province;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Dates;
import vn.hocso.shared.text.Numbers;
import vn.hocso.shared.text.PlainText;
import vn.hocso.web.WrittenForm;

/** What the person of this request may announce, and what is wrong with what they want to announce. */
@RequestScoped
class NoticeDesk {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_BODY = 4_000;
    private static final int LONGEST_REASON = 200;
    private static final int MOST_AREAS = 63;

    private final Caller caller;
    private final OfficerScope officer;
    private final Areas areas;
    private final Notices notices;
    private final Event<AuditEvent> audit;

    NoticeDesk(Caller caller, OfficerScope officer, Areas areas, Notices notices, Event<AuditEvent> audit) {
        this.caller = caller;
        this.officer = officer;
        this.areas = areas;
        this.notices = notices;
        this.audit = audit;
    }

    /** Groups of parts to choose from; of a province that was chosen, the province and its districts. */
    record Choice(String heading, List<Area> areas) {}

    List<Province> provinces() {
        return officer.provinces();
    }

    /** @param province code of one that the person keeps, else all parts above districts */
    List<Choice> choices(String province) {
        List<Province> kept = provinces();
        Province chosen = kept.size() == 1
                ? kept.get(0)
                : kept.stream().filter(one -> one.code().equals(province)).findFirst().orElse(null);
        if (chosen != null) {
            return List.of(new Choice("Cả tỉnh, thành phố", areas.provinces(List.of(chosen))),
                    new Choice("Chỉ một số huyện, quận", areas.districts(chosen.code())));
        }
        var choices = new ArrayList<Choice>();
        if (scope().national()) {
            choices.add(new Choice("Cả nước", List.of(areas.country())));
        }
        List<Area> clusters = areas.clusters().stream().filter(area -> area.isWithin(scope())).toList();
        choices.add(new Choice("Cụm tập huấn", clusters));
        choices.add(new Choice("Tỉnh, thành phố", areas.provinces(kept)));
        return choices.stream().filter(choice -> !choice.areas().isEmpty()).toList();
    }

    /** @return the notices of the person's desk */
    List<Notice> notices() {
        return notices.within(scope());
    }

    /** @throws DomainException NOT_FOUND {@code notice-unknown} */
    Notice notice(long id) {
        return notices.find(id).filter(one -> one.isWithin(scope()))
                .orElseThrow(() -> DomainException.notFound("notice-unknown",
                        "Không có thông báo này trong phạm vi bạn được giao."));
    }

    /** @return null when the form is wrong; then it says what is, and so does the audit log */
    NewNotice read(WrittenForm form, List<String> codes) {
        List<Area> chosen = codes.stream().distinct().map(areas::find).flatMap(found -> found.stream()).toList();
        if (codes.isEmpty() || chosen.size() < codes.stream().distinct().count() || codes.size() > MOST_AREAS) {
            form.refuse("area", "Bạn chọn nơi nhận thông báo.");
        }
        List<Area> foreign = chosen.stream().filter(area -> !area.isWithin(scope())).toList();
        if (!foreign.isEmpty()) {
            form.refuse("area", foreign.stream().map(Area::name).collect(Collectors.joining(", "))
                    + " không thuộc phạm vi bạn được giao, nên bạn không gửi thông báo đến đó được. Bạn bỏ nơi này; nếu cần, bạn báo"
                    + " quản trị viên gửi giúp.");
            refused("for " + foreign.stream().map(Area::code).collect(Collectors.joining(", ")));
        }
        if (!form.value("readers").equals("ALL") && !form.value("readers").equals("LEADERS")) {
            form.refuse("readers", "Bạn chọn ai nhận thông báo.");
        }
        Wording wording = wording(form);
        return form.isWrong() ? null : new NewNotice(issuer(chosen), chosen, form.value("readers").equals("LEADERS"), wording);
    }

    /** @return what a form says and since when; null when something of that is wrong */
    Wording wording(WrittenForm form) {
        String title = form.line("title", "Bạn viết tiêu đề.", LONGEST_TITLE);
        String body = form.text("body", "Bạn viết nội dung.", LONGEST_BODY);
        LocalDate from = form.read("from", () -> Dates.ofPerson(form.value("from")));
        LocalDate until = form.value("until").isBlank() ? null : form.read("until", () -> Dates.ofPerson(form.value("until")));
        if (from != null && until != null && until.isBefore(from)) {
            form.refuse("until", "Ngày cuối " + Numbers.date(until) + " trước ngày đầu " + Numbers.date(from) + ".");
        } else if (until != null && until.isBefore(areas.today())) {
            form.refuse("until", "Ngày " + Numbers.date(until) + " đã qua, nên không ai còn thấy thông báo.");
        }
        if (looksLikeMarkup(form, "title") || looksLikeMarkup(form, "body")) {
            refused("markup in its text");
        }
        return form.isWrong() ? null : new Wording(title, body, from, until);
    }

    String reason(WrittenForm form) {
        return form.line("why", "Bạn viết lý do; người mở liên kết cũ sẽ đọc được.", LONGEST_REASON);
    }

    private static boolean looksLikeMarkup(WrittenForm form, String field) {
        try {
            PlainText.text(form.value(field), "", Integer.MAX_VALUE);
            return false;
        } catch (DomainException refused) {
            return refused.code().equals(PlainText.MARKUP);
        }
    }

    /** Members read who it is from: the office, never a person. */
    private String issuer(List<Area> chosen) {
        boolean centre = caller.has(Roles.ADMIN) || chosen.stream().anyMatch(Area::isCountry)
                || chosen.stream().flatMap(area -> area.provinces().stream()).distinct().count() > 1;
        return centre ? "Ban điều hành chương trình" : "Cán bộ phụ trách " + name(chosen);
    }

    private String name(List<Area> chosen) {
        String province = chosen.get(0).provinces().iterator().next();
        return provinces().stream().filter(one -> one.code().equals(province)).map(Province::name).findFirst().orElse(province);
    }

    private Scope scope() {
        return officer.scope();
    }

    private void refused(String what) {
        audit.fire(new AuditEvent(caller.subject(), "campaign.notice", "notice", "refused: " + what));
    }
}
