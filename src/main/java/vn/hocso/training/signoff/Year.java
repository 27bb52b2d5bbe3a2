package vn.hocso.training.signoff;

import java.util.List;

/**
 * The reports of a line whose last day on time is in a year: "trước ngày 15/12/2022" is of 2022, and so is "trước ngày 1/1/2023".
 *
 * @param periods the earliest deadline first, never empty
 */
record Year(Line line, int number, List<Period> periods) {

    public String address() {
        return "/training/yearly-reports/" + line.slug() + "/" + number;
    }

    public String title() {
        return "Báo cáo năm " + number;
    }
}
