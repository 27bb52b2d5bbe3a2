package vn.hocso.training.signoff;

import java.util.ArrayList;
import java.util.List;

import vn.hocso.shared.text.Numbers;
import vn.hocso.training.Rate;

/**
 * What does not fit together in a pack, or not with the one before; the province says why before it signs.
 *
 * @param figure whose comment explains it
 */
record Finding(Figure figure, String sentence) {

    /** A list that loses more than one of so many people is worth a word. */
    private static final int SHRINKING = 20;

    /** @param before figures of the pack before, null for the first */
    static List<Finding> of(PackFigures now, PackFigures before) {
        var found = new ArrayList<Finding>();
        Rate province = now.province();
        long completed = completed(province);
        long roster = number(Figure.ROSTER, now);
        long registered = number(Figure.REGISTERED, now);
        if (roster == 0) {
            found.add(new Finding(Figure.ROSTER, "Chưa có danh sách Tổ nào, nên chưa có mẫu số."));
        } else if (completed > roster) {
            found.add(
                    new Finding(Figure.ROSTER, "Có " + Numbers.whole(completed) + " người hoàn thành nhưng danh sách Tổ chỉ có "
                            + Numbers.whole(roster) + " người."));
        } else if (registered > roster) {
            found.add(new Finding(Figure.REGISTERED, "Có " + Numbers.whole(registered)
                    + " người đăng ký, nhiều hơn danh sách Tổ (" + Numbers.whole(roster) + " người)."));
        }
        long apart = now.districts().stream().mapToLong(Finding::completed).sum();
        if (!now.districts().isEmpty() && apart != completed) {
            found.add(new Finding(Figure.ON_TIME, "Các huyện cộng lại có " + Numbers.whole(apart)
                    + " người hoàn thành, cả tỉnh có " + Numbers.whole(completed) + "."));
        }
        if (now.flagged() > 0) {
            found.add(new Finding(Figure.ON_TIME,
                    Numbers.whole(now.flagged()) + " lượt hoàn thành có dấu hiệu lạ, cần xem lại."));
        }
        if (before != null) {
            against(before, now, found);
        }
        return found;
    }

    private static void against(PackFigures before, PackFigures now, List<Finding> found) {
        long lost = completed(before.province()) - completed(now.province());
        if (lost > 0) {
            found.add(
                    new Finding(Figure.ON_TIME, "Số người hoàn thành giảm " + Numbers.whole(lost) + " so với báo cáo trước."));
        }
        long roster = number(Figure.ROSTER, before);
        long left = roster - number(Figure.ROSTER, now);
        if (left * SHRINKING > roster) {
            found.add(new Finding(Figure.ROSTER, "Danh sách Tổ bớt " + Numbers.whole(left) + " người so với báo cáo trước."));
        }
    }

    private static long completed(Rate rate) {
        return rate.numerator().onTime() + rate.numerator().unproven() + rate.numerator().late();
    }

    private static long number(Figure figure, PackFigures figures) {
        Long number = figure.in(figures);
        return number == null ? 0 : number;
    }
}
