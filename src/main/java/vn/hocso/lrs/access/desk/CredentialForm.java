package vn.hocso.lrs.access.desk;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import vn.hocso.lrs.access.ClientScope;

/**
 * The form as the administrator left it.
 *
 * @param problems field to sentence, empty when it is shown first
 */
record CredentialForm(NewCredential asked, Map<String, String> problems) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int MARK = 8;

    static CredentialForm empty() {
        return of(new NewCredential("", "", List.of(ClientScope.WRITE.text(), ClientScope.READ_MINE.text()), null), Map.of());
    }

    /** Sent back with the reasons, and with a mark of its own if it had none. */
    static CredentialForm of(NewCredential asked, Map<String, String> problems) {
        String mark = asked.hasMark() ? asked.mark() : newMark();
        return new CredentialForm(new NewCredential(asked.name(), asked.authority(), asked.scopes(), mark), problems);
    }

    public List<ClientScope> offered() {
        return Arrays.asList(ClientScope.values());
    }

    public boolean wants(ClientScope scope) {
        return asked.scopes().contains(scope.text());
    }

    /** @return the sentence beside the field, null when it is right */
    public String problem(String field) {
        return problems.get(field);
    }

    private static String newMark() {
        var mark = new StringBuilder();
        RANDOM.ints(MARK, 0, LETTERS.length()).forEach(i -> mark.append(LETTERS.charAt(i)));
        return mark.toString();
    }
}
