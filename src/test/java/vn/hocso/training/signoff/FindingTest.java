package vn.hocso.training.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import vn.hocso.training.Rate;
import vn.hocso.training.Rate.Denominator;
import vn.hocso.training.Rate.Kind;

/** If this fails, a province signs what does not fit together, or has to explain what does. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FindingTest {

    private static final LocalDate DAY = LocalDate.of(2022, 12, 10);

    @Test
    void figures_that_fit_need_no_word() {
        assertThat(found(figures(40, 100, 60, 0, 40), figures(30, 100, 50, 0, 30))).isEmpty();
        assertThat(found(figures(100, 100, 100, 0, 100), null)).isEmpty();
    }

    @Test
    void no_list_more_trained_than_listed_and_more_registered_than_listed_are_told_apart() {
        assertThat(found(figures(0, 0, 5, 0, 0), null)).containsExactly("ROSTER Chưa có danh sách Tổ nào, nên chưa có mẫu số.");
        assertThat(found(figures(1_101, 1_100, 1_200, 0, 1_101), null))
                .containsExactly("ROSTER Có 1.101 người hoàn thành nhưng danh sách Tổ chỉ có 1.100 người.");
        assertThat(found(figures(10, 20, 21, 0, 10), null))
                .containsExactly("REGISTERED Có 21 người đăng ký, nhiều hơn danh sách Tổ (20 người).");
    }

    @Test
    void districts_that_do_not_add_up_and_completions_to_be_looked_at_are_told() {
        assertThat(found(figures(40, 100, 60, 3, 39), null)).containsExactly(
                "ON_TIME Các huyện cộng lại có 39 người hoàn thành, cả tỉnh có 40.",
                "ON_TIME 3 lượt hoàn thành có dấu hiệu lạ, cần xem lại.");
    }

    @Test
    void what_shrank_since_the_last_report_is_told_a_list_from_a_twentieth_on() {
        assertThat(found(figures(39, 95, 60, 0, 39), figures(40, 100, 60, 0, 40)))
                .containsExactly("ON_TIME Số người hoàn thành giảm 1 so với báo cáo trước.");
        assertThat(found(figures(40, 94, 60, 0, 40), figures(40, 100, 60, 0, 40)))
                .containsExactly("ROSTER Danh sách Tổ bớt 6 người so với báo cáo trước.");
    }

    private static List<String> found(PackFigures now, PackFigures before) {
        return Finding.of(now, before).stream().map(finding -> finding.figure() + " " + finding.sentence()).toList();
    }

    private static PackFigures figures(long trained, long roster, long registered, long flagged, long inDistricts) {
        var denominators = new ArrayList<Denominator>();
        if (roster > 0) {
            denominators.add(new Denominator(Kind.ROSTER, roster, trained, "Nguồn", DAY, null, null));
        }
        denominators.add(new Denominator(Kind.REGISTERED, registered, trained, "Nguồn", DAY, null, null));
        return new PackFigures(DAY, new Rate("DMHC-2022:38", "Thanh Hóa", new Rate.Numerator(trained, 0, 0), denominators),
                List.of(new Rate("DMHC-2022:380", "Huyện", new Rate.Numerator(inDistricts, 0, 0), List.of())), flagged, null);
    }
}
