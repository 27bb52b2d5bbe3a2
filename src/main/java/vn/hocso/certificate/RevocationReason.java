package vn.hocso.certificate;

/** Why a paper no longer holds. */
enum RevocationReason {

    /** The person gave another name than the one that is printed. */
    NAME_CORRECTED("họ và tên trên giấy đã được sửa");

    private final String sentence;

    RevocationReason(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
