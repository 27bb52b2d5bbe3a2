package vn.hocso.lrs.exchange;

import java.util.Map;

/**
 * The form as the administrator left it; browsers never send a chosen file back.
 *
 * @param problems field to sentence, empty when it is shown first
 */
record LoadForm(String authority, Map<String, String> problems) {

    static LoadForm empty() {
        return new LoadForm("", Map.of());
    }

    /** @return null when there is none */
    public String problem(String field) {
        return problems.get(field);
    }
}
