package vn.hocso.training.chart;

/** Numbers as pictures need them. */
final class Drawing {

    private Drawing() {}

    /** @return 1, 2 or 5 with zeros behind it, so that no more than so many of them fit */
    static long step(long most, int steps) {
        for (long power = 1;; power *= 10) {
            for (long step : new long[]{power, 2 * power, 5 * power}) {
                if (most / step <= steps) {
                    return step;
                }
            }
        }
    }

    /** Adds a corner to a line. */
    static void point(StringBuilder points, double x, double y) {
        points.append(points.isEmpty() ? "" : " ").append(round(x)).append(',').append(round(y));
    }

    /** @return a tenth of a unit is more than an eye sees */
    static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
