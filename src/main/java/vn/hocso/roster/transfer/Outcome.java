package vn.hocso.roster.transfer;

/** How a request ended. */
public enum Outcome {
    CONFIRMED("được xác nhận"), REFUSED("không được xác nhận"), WITHDRAWN("đã rút lại");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
