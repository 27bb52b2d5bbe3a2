package vn.hocso.learning;

/** The verbs of a member's path, from ADL's verb list (adlnet.gov/expapi/verbs). */
enum Verb {
    INITIALIZED("initialized", "bắt đầu"), ANSWERED("answered", "trả lời"), PASSED("passed", "đạt"), FAILED("failed",
            "chưa đạt"), COMPLETED("completed", "hoàn thành");

    private final String id;
    private final String vietnamese;

    Verb(String id, String vietnamese) {
        this.id = id;
        this.vietnamese = vietnamese;
    }

    String id() {
        return id;
    }

    String iri() {
        return "http://adlnet.gov/expapi/verbs/" + id;
    }

    String vietnamese() {
        return vietnamese;
    }
}
