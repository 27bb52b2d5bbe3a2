package vn.hocso.campaign.practice;

import vn.hocso.web.WrittenForm;

/** Title and text of a practice as a form brings them. */
record Words(String title, String body) {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_BODY = 6_000;

    /** @return null when something is wrong; then the form says what */
    static Words read(WrittenForm form) {
        String title = form.line("title", "Bạn viết tên cách làm.", LONGEST_TITLE);
        String body = form.text("body", "Bạn viết cách làm.", LONGEST_BODY);
        return form.isWrong() ? null : new Words(title, body);
    }
}
