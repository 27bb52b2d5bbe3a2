package vn.hocso.training.signoff;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import vn.hocso.shared.text.Numbers;
import vn.hocso.training.signoff.Pack.Comment;

/**
 * The page of one province's report in a period.
 *
 * @param pack the newest, null before the first
 * @param before what was signed last on the same line, null when nothing was
 * @param earlier packs of the same period that are not the newest, oldest first
 * @param names by subject
 * @param own whether the reader speaks for the province
 * @param centre whether the reader may open the period again
 * @param reminder of the centre, null when there is none or the report is signed
 * @param problem why what was sent was refused, null when it was not
 */
record PackView(Period period, String province, String name, Pack pack, PackFigures before, List<Pack> earlier,
        Map<String, String> names, boolean own, boolean centre, boolean demonstration, Reminder reminder,
        Problem problem) {

    /** @param field to be mended, with what was typed there */
    record Problem(String field, String sentence, String typed) {}

    /** A figure beside that of the report before. */
    record Row(Figure figure, Long now, Long before, List<Comment> comments) {

        public String was() {
            return before == null ? "–" : Numbers.whole(before);
        }

        public String is() {
            return now == null ? "chưa có" : Numbers.whole(now);
        }

        /** @return {@code +12}, {@code −3}, {@code 0}; a dash where there is nothing to compare */
        public String change() {
            if (now == null || before == null) {
                return "–";
            }
            long change = now - before;
            return (change > 0 ? "+" : change < 0 ? "−" : "") + Numbers.whole(Math.abs(change));
        }
    }

    public List<Row> rows() {
        return Arrays.stream(Figure.values()).map(figure -> new Row(figure, figure.in(pack.figures()),
                before == null ? null : figure.in(before), pack.on(figure))).toList();
    }

    public List<Finding> findings() {
        return Finding.of(pack.figures(), before);
    }

    /** @return whether there is a comment on what does not fit */
    public boolean isExplained(Finding finding) {
        return !pack.on(finding.figure()).isEmpty();
    }

    public boolean isReady() {
        return findings().stream().allMatch(this::isExplained);
    }

    public List<Figure> figures() {
        return List.of(Figure.values());
    }

    public boolean isClosed() {
        return pack != null && pack.isClosed();
    }

    /** @return whether the province may prepare a report, for the first time or anew */
    public boolean mayPrepare() {
        return own && !isClosed();
    }

    public boolean mayWrite() {
        return own && pack != null && !pack.isSigned();
    }

    public boolean isLate() {
        return pack.isSigned() && !pack.signature().at().isBefore(period.deadline());
    }

    /** @return who did it: the name, or where it is not known the opaque number of the account; and the role */
    public String who(Act act) {
        String known = names.get(act.subject());
        return (known == null ? "tài khoản " + act.subject() : known) + ", " + act.roleLabel();
    }

    public String address() {
        return "/training/reports/" + period.id() + "/" + province;
    }

    /** @return every pack, oldest first, those that the centre opened again with the reason */
    public List<Pack> reopened() {
        return Stream.concat(earlier.stream(), Stream.ofNullable(pack))
                .filter(one -> one.reopening() != null).toList();
    }

    public boolean isRefused(String field) {
        return problem != null && problem.field().equals(field);
    }

    public String typed(String field) {
        return isRefused(field) ? problem.typed() : "";
    }
}
