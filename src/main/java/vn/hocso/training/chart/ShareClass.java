package vn.hocso.training.chart;

/** Five steps of a share, the same for every map and day, so that two maps can be laid side by side. */
enum ShareClass {
    FIRST("dưới 20%"), SECOND("20% đến dưới 40%"), THIRD("40% đến dưới 60%"), FOURTH("60% đến dưới 80%"), FIFTH("từ 80%");

    private static final double WIDTH = 0.2;

    private final String range;

    ShareClass(String range) {
        this.range = range;
    }

    static ShareClass of(double share) {
        // So that 0.6 / 0.2 is 3, although 0.6 / 0.2 is a little less in binary.
        return values()[Math.max(0, Math.min(values().length - 1, (int) Math.floor(share / WIDTH + 1e-9)))];
    }

    /** @return what the legend says */
    String range() {
        return range;
    }

    /** @return how the stylesheet names it: {@code step-1} to {@code step-5} */
    String style() {
        return "step-" + (ordinal() + 1);
    }
}
