package vn.hocso.keycloak;

import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.messages.Messages;

/**
 * Keycloak's form for name and password with a button for a code by SMS, and the page on which the code is typed. Whatever is
 * said there is said alike of numbers that have an account and of those that have none.
 */
class PasswordOrCode extends UsernamePasswordForm {

    /** The theme that has the page for the code; the console of administrators keeps its own. */
    private static final String THEME = "hocso";
    private static final String CODE_PAGE = "sms-code.ftl";
    private static final String CODE = "code";
    private static final String CREDENTIAL = "sms-code";

    private final Optional<SmsSender> sender;

    /** @param sender nothing where no messages leave: then the form is Keycloak's */
    PasswordOrCode(KeycloakSession session, Optional<SmsSender> sender) {
        super(session);
        this.sender = sender;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        Optional<AskedCode> asked = offer(context) ? AskedCode.in(context.getAuthenticationSession()) : Optional.empty();
        if (asked.isPresent()) {
            context.challenge(codePage(context, asked.get()));
        } else {
            super.authenticate(context);
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        Optional<AskedCode> asked = AskedCode.in(context.getAuthenticationSession());
        if (!offer(context)) {
            super.action(context);
        } else if (form.containsKey("sms")) {
            String typed = asked.filter(earlier -> form.getFirst("sms").equals("again"))
                    .map(earlier -> earlier.phone().userName()).orElse(form.getFirst(AuthenticationManager.FORM_USERNAME));
            ask(context, typed == null ? "" : typed);
        } else if (form.containsKey("back")) {
            context.challenge(signInPage(context, asked.map(code -> code.phone().userName()).orElse("")));
        } else if (asked.isPresent() && form.containsKey(CODE)) {
            check(context, asked.get(), form);
        } else {
            super.action(context);
        }
    }

    /** @return whether the page may speak of a code, which it is told */
    private boolean offer(AuthenticationFlowContext context) {
        boolean offered = sender.isPresent() && isOurs(context);
        context.form().setAttribute("smsOffered", offered);
        return offered;
    }

    /** @return whether it is a first page of ours: the theme has its pages, and nobody has said yet who it is */
    static boolean isOurs(AuthenticationFlowContext context) {
        return THEME.equals(context.getRealm().getLoginTheme()) && context.getUser() == null;
    }

    static boolean isAskedForCode(AuthenticationFlowContext context) {
        return AskedCode.in(context.getAuthenticationSession()).isPresent();
    }

    private void ask(AuthenticationFlowContext context, String typed) {
        Optional<Phone> phone = Phone.typed(typed);
        if (phone.isEmpty()) {
            String error = typed.isBlank() ? Messages.MISSING_USERNAME : "hocsoPhoneInvalid";
            context.challenge(challenge(context, error, AuthenticationManager.FORM_USERNAME));
            return;
        }
        var request = new CodeRequest(context, sender.orElseThrow(), phone.get());
        Optional<FormMessage> refused = request.send();
        Optional<AskedCode> asked = AskedCode.in(context.getAuthenticationSession())
                .filter(code -> code.phone().equals(phone.get()));
        refused.ifPresent(message -> context.form().setError(message.getMessage(), message.getParameters()));
        context.challenge(asked.isPresent() ? codePage(context, asked.get()) : signInPage(context, phone.get().userName()));
    }

    private void check(AuthenticationFlowContext context, AskedCode asked, MultivaluedMap<String, String> form) {
        String typed = form.getFirst(CODE).replaceAll("\\D", "");
        var rules = Rules.of(context.getRealm());
        var limits = new Limits(context.getSession(), rules);
        if (!AskedCode.isCode(typed)) {
            context.challenge(codePage(context, asked, "hocsoCodeSixDigits"));
        } else if (asked.isExpired(rules)) {
            context.challenge(codePage(context, asked, "hocsoCodeExpired"));
        } else if (!limits.triesOf(asked).take()) {
            context.challenge(codePage(context, asked, "hocsoCodeSpent"));
        } else {
            Optional<UserModel> person = Receiver.find(context, asked.phone());
            boolean right = asked.is(context.getSession(), typed);
            if (right && person.isPresent() && limits.takeUse(asked)) {
                enter(context, person.get(), form.containsKey("newPassword"));
            } else {
                refuse(context, asked, limits.triesOf(asked).isFull() ? "hocsoCodeSpent" : "hocsoCodeWrong");
            }
        }
    }

    private void enter(AuthenticationFlowContext context, UserModel person, boolean newPassword) {
        AskedCode.forgetIn(context.getAuthenticationSession());
        if (newPassword) {
            context.getAuthenticationSession().addRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
        }
        context.getEvent().detail(Details.CREDENTIAL_TYPE, CREDENTIAL);
        context.setUser(person);
        arrived(context, CREDENTIAL);
    }

    /** Somebody has shown to be who is set as the user, by that kind of credential. */
    protected void arrived(AuthenticationFlowContext context, String credential) {
        context.success(credential);
    }

    /** Counts for the account as a wrong password does. The event names the account, never the number. */
    private static void refuse(AuthenticationFlowContext context, AskedCode asked, String error) {
        Receiver.account(context, asked.phone()).ifPresent(context.getEvent()::user);
        context.getEvent().detail(Details.CREDENTIAL_TYPE, CREDENTIAL).error(Errors.INVALID_USER_CREDENTIALS);
        context.getAuthenticationSession().setAuthNote(ATTEMPTED_USERNAME, asked.phone().userName());
        context.failureChallenge(AuthenticationFlowError.INVALID_CREDENTIALS, codePage(context, asked, error));
    }

    Response signInPage(AuthenticationFlowContext context, String userName) {
        offer(context);
        var form = new MultivaluedHashMap<String, String>();
        form.putSingle(AuthenticationManager.FORM_USERNAME, userName);
        return challenge(context, form);
    }

    private static Response codePage(AuthenticationFlowContext context, AskedCode asked, String error) {
        context.form().addError(new FormMessage(CODE, error));
        return codePage(context, asked);
    }

    private static Response codePage(AuthenticationFlowContext context, AskedCode asked) {
        var rules = Rules.of(context.getRealm());
        return context.form().setAttribute("sentTo", asked.phone().userName())
                .setAttribute("validMinutes", Math.max(1, rules.validSeconds() / 60))
                .setAttribute("resendIn", asked.wait(rules)).createForm(CODE_PAGE);
    }
}
