package vn.hocso.keycloak;

import java.util.List;

import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.utils.FormMessage;

/** The pages about people whom a phone knows. */
final class KeptPages {

    private static final int DAY = 24 * 60 * 60;

    private KeptPages() {}

    /** Who is it? */
    static Response names(AuthenticationFlowContext context, List<KeptName> names) {
        return context.form().setAttribute("kept", names.stream().map(KeptName::shown).toList()).createForm("kept-names.ftl");
    }

    /** The PIN of one of them. */
    static Response pin(AuthenticationFlowContext context, KeptName name) {
        return context.form().setAttribute("person", name.shown()).createForm("kept-pin.ftl");
    }

    static Response pin(AuthenticationFlowContext context, KeptName name, String error, Object... parameters) {
        context.form().addError(new FormMessage("pin", error, parameters));
        return pin(context, name);
    }

    /** Somebody who has come in chooses a name and a PIN; what it may lead to stands above. */
    static Response keep(AuthenticationFlowContext context, String typed) {
        return context.form().setAttribute("keptName", typed)
                .setAttribute("keptDays", Math.max(1, PinRules.of(context.getRealm()).unusedSeconds() / DAY))
                .createForm("keep-name.ftl");
    }

    static Response keep(AuthenticationFlowContext context, String typed, String field, String error) {
        context.form().addError(new FormMessage(field, error));
        return keep(context, typed == null ? "" : typed);
    }
}
