package vn.hocso.training.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import vn.hocso.shared.text.Numbers;
import vn.hocso.shared.time.Campaign;
import vn.hocso.training.Cut;
import vn.hocso.training.Target;

/**
 * What figures that leave the service say about themselves, whatever the kind of file.
 *
 * @param target whose rates they are, with its rule of "trained"
 * @param by how the part of the country is cut
 * @param withinCode code of that part: {@code VN}, {@code MIC-2022:6}, {@code DMHC-2022:46}
 * @param withinName its name in Vietnamese
 * @param asOf what happened up to the end of that day in Vietnam
 * @param knownOn as far as it was known at the end of that day, null for everything known by {@code askedAt}
 * @param askedBy name of the account, or its opaque number when it has none; never a telephone number
 * @param askedAt when the figures were read
 * @param link absolute address of the page that shows the same figures again
 * @param note what else has to be said, as that the data are demonstration data; null for nothing
 */
public record Heading(Target target, Cut by, String withinCode, String withinName, LocalDate asOf, LocalDate knownOn,
        String askedBy, Instant askedAt, String link, String note) {

    /** One line of it. */
    public record Fact(String label, String value) {}

    /** @return everything, in the order in which people read it */
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Mục tiêu", target.title()));
        facts.add(new Fact("Mã mục tiêu", target.id()));
        facts.add(new Fact("Cần đạt", target.sharePercent()));
        facts.add(new Fact("Hạn", "đến hết ngày " + Numbers.date(target.lastDay())));
        facts.add(new Fact("Nguồn mục tiêu", target.source()));
        facts.add(new Fact("Phạm vi", withinName + " (" + withinCode + ")"));
        facts.add(target.isCounted()
                ? new Fact("Quy tắc hoàn thành", target.rule())
                : new Fact("Đơn vị đếm", target.unit().label()));
        facts.add(new Fact("Tính đến hết ngày", Numbers.date(asOf)));
        facts.add(new Fact("Theo những gì đã biết đến", known()));
        facts.add(new Fact("Người xuất", askedBy));
        facts.add(new Fact("Xuất lúc", Numbers.time(askedAt)));
        facts.add(new Fact(knownOn == null
                ? "Xem lại số của hết ngày " + Numbers.date(Campaign.dateOf(askedAt))
                : "Xem lại đúng những số này", link));
        if (note != null) {
            facts.add(new Fact("Lưu ý", note));
        }
        return facts;
    }

    /** @return up to when was known what is counted */
    public String known() {
        return knownOn == null ? Numbers.time(askedAt) : "hết ngày " + Numbers.date(knownOn);
    }

    /** @return whether it is the target that the pages are about; values of another one never stand in the place of its values */
    boolean isOfTheLetter() {
        return target.id().equals(Target.MEMBERS_ONLINE);
    }

    /** @return name of a file with these figures, ASCII alone: {@code hocso-members-online-2022-11-province-VN-2022-11-15} */
    public String fileName() {
        return String.join("-", "hocso", target.id(), by.toString(), withinCode, asOf.toString()).replaceAll("[^A-Za-z0-9-]",
                "-");
    }
}
