package vn.hocso.training.chart;

import java.time.LocalDate;

/**
 * Where days and people stand in the picture of a course, in its own units: on a phone one of them is a little less than a pixel, so that text
 * can be read.
 *
 * @param first day at the left edge
 * @param end day at the right edge
 * @param most people that the line has room for, at least 1
 * @param mostADay people that a bar has room for, at least 1
 */
record TrendScale(LocalDate first, LocalDate end, long most, long mostADay) {

    static final int WIDTH = 360;
    static final int LEFT = 52;
    static final int RIGHT = 352;
    static final int TOP = 24;
    static final int BOTTOM = 190;
    static final int BARS_TOP = 244;
    static final int BARS_BOTTOM = 300;
    static final int HEIGHT = 306;

    double x(LocalDate date) {
        double all = Math.max(1, end.toEpochDay() - first.toEpochDay());
        return LEFT + (RIGHT - LEFT) * (date.toEpochDay() - first.toEpochDay()) / all;
    }

    double y(double people) {
        return BOTTOM - (BOTTOM - TOP) * people / most;
    }

    double barY(double people) {
        return BARS_BOTTOM - (BARS_BOTTOM - BARS_TOP) * people / mostADay;
    }
}
