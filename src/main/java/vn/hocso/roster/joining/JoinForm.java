package vn.hocso.roster.joining;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import vn.hocso.roster.ConsentPurpose;
import vn.hocso.roster.JoinRequest;
import vn.hocso.roster.Team;
import vn.hocso.web.Refusals;

/**
 * The form as the person left it.
 *
 * @param problems field to sentence, empty when it is shown first
 */
record JoinForm(Team team, JoinRequest request, Map<String, String> problems) {

    static JoinForm empty(Team team) {
        return new JoinForm(team, new JoinRequest("", false, null, team.code()), Map.of());
    }

    /** @return the form with what is wrong in it, said in the language of the page */
    static JoinForm refused(Team team, JoinRequest request) {
        var said = new LinkedHashMap<String, String>();
        request.problems().forEach((field, sentence) -> said.put(field, Refusals.sentence("join-" + field, sentence)));
        return new JoinForm(team, request, said);
    }

    /** @param consents names of purposes; what is none is passed over */
    static JoinRequest request(String fullName, String adult, List<String> consents, String team) {
        return new JoinRequest(fullName, "yes".equals(adult), Arrays.stream(ConsentPurpose.values())
                .filter(purpose -> consents != null && consents.contains(purpose.name())).collect(Collectors.toSet()), team);
    }

    /** @return what a person says by ticking the box */
    public String text(String purpose) {
        return ConsentPurpose.valueOf(purpose).text();
    }

    public boolean agrees(String purpose) {
        return request.consents().contains(ConsentPurpose.valueOf(purpose));
    }

    /** @return the sentence beside the field, null when it is right */
    public String problem(String field) {
        return problems.get(field);
    }
}
