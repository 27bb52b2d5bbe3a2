package vn.hocso.roster.intake;

import java.util.Map;

/**
 * The form that sends a file, as it was filled in.
 *
 * @param province its code, empty before one is chosen
 * @param problems field to sentence
 */
record ImportForm(String province, Coverage coverage, String effectiveOn, Map<String, String> problems) {

    static ImportForm empty() {
        return new ImportForm("", Coverage.COMPLETE, "", Map.of());
    }

    public String problem(String field) {
        return problems.get(field);
    }
}
