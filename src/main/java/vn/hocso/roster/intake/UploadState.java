package vn.hocso.roster.intake;

/** How far a file has come. */
enum UploadState {

    READING("đang đọc"), INVALID("có lỗi"), READY("chờ áp dụng"), APPLYING("đang áp dụng"), APPLIED("đã áp dụng"), REVERTING(
            "đang hoàn tác"), REVERTED("đã hoàn tác"), DISCARDED("đã bỏ");

    private final String label;

    UploadState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** @return whether somebody is at it */
    public boolean isBusy() {
        return this == READING || this == APPLYING || this == REVERTING;
    }

    public boolean isReading() {
        return this == READING;
    }

    public boolean isInvalid() {
        return this == INVALID;
    }

    public boolean isReady() {
        return this == READY;
    }

    public boolean isApplied() {
        return this == APPLIED;
    }

    public boolean isReverted() {
        return this == REVERTED;
    }
}
