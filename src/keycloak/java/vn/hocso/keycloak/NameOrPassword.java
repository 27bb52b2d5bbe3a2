package vn.hocso.keycloak;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.messages.Messages;
import org.keycloak.utils.SecureContextResolver;

/**
 * Before the form for number and password, the names of those who let this phone keep theirs: a tap on the name, then the PIN.
 * And behind that form, for whoever asked for it there, the page on which name and PIN are chosen.
 */
class NameOrPassword extends PasswordOrCode {

    /** Of a sign-in: the box was ticked; and by what somebody, who only has to choose a PIN, has come in. */
    private static final String WANTED = "hocsoKeep";
    private static final String ARRIVED_BY = "hocsoKeepArrivedBy";

    NameOrPassword(KeycloakSession session, Optional<SmsSender> sender) {
        super(session, sender);
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        var names = new KeptNames(context.getSession());
        if (arrivedBy(context) != null) {
            context.challenge(KeptPages.keep(context, ""));
        } else if (keeps(context) && !isAskedForCode(context) && !names.all().isEmpty()) {
            names.retain(known(context, names));
            context.challenge(namesPage(context, names));
        } else {
            super.authenticate(context);
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        if (arrivedBy(context) != null) {
            choose(context, form);
        } else if (!keeps(context)) {
            super.action(context);
        } else if (form.containsKey("kept")) {
            kept(context, form);
        } else if (form.containsKey("names")) {
            context.challenge(namesPage(context, new KeptNames(context.getSession())));
        } else if (form.containsKey("other")) {
            context.challenge(signInPage(context, ""));
        } else {
            if (form.containsKey(AuthenticationManager.FORM_USERNAME)) {
                note(context, form.containsKey("keep"));
            }
            super.action(context);
        }
    }

    /** @return whether names are kept at all, which the page is told: not where a browser would lose them, or a script could read them */
    private static boolean keeps(AuthenticationFlowContext context) {
        boolean kept = isOurs(context) && PinRules.of(context.getRealm()).areThere()
                && SecureContextResolver.isSecureContext(context.getSession());
        context.form().setAttribute("keepOffered", kept);
        return kept;
    }

    private static void note(AuthenticationFlowContext context, boolean wanted) {
        if (wanted) {
            context.getAuthenticationSession().setAuthNote(WANTED, "yes");
        } else {
            context.getAuthenticationSession().removeAuthNote(WANTED);
        }
    }

    @Override
    protected boolean validateForm(AuthenticationFlowContext context, MultivaluedMap<String, String> form) {
        // What Keycloak does next with a right password is to let the person in.
        return super.validateForm(context, form) && !asksForPin(context, PasswordCredentialModel.TYPE);
    }

    @Override
    protected void arrived(AuthenticationFlowContext context, String credential) {
        if (!asksForPin(context, credential)) {
            super.arrived(context, credential);
        }
    }

    /** Who wants to be kept chooses a PIN first. Not before a password that has to be changed: the PIN would end with it. */
    private static boolean asksForPin(AuthenticationFlowContext context, String credential) {
        var signIn = context.getAuthenticationSession();
        String update = UserModel.RequiredAction.UPDATE_PASSWORD.name();
        boolean asks = signIn.getAuthNote(WANTED) != null && Receiver.onlyLearns(context.getRealm(), context.getUser())
                && !signIn.getRequiredActions().contains(update)
                && context.getUser().getRequiredActionsStream().noneMatch(update::equals);
        if (asks) {
            signIn.setAuthNote(ARRIVED_BY, credential);
            context.challenge(KeptPages.keep(context, ""));
        }
        return asks;
    }

    private static String arrivedBy(AuthenticationFlowContext context) {
        return context.getUser() == null ? null : context.getAuthenticationSession().getAuthNote(ARRIVED_BY);
    }

    private void choose(AuthenticationFlowContext context, MultivaluedMap<String, String> form) {
        Optional<String> name = KeptName.typed(form.getFirst("keptName"));
        String pin = digits(form.getFirst("pin"));
        if (form.containsKey("skip")) {
            super.arrived(context, arrivedBy(context));
        } else if (name.isEmpty()) {
            context.challenge(KeptPages.keep(context, form.getFirst("keptName"), "keptName", "hocsoKeepNameInvalid"));
        } else if (!Pin.isOne(pin)) {
            context.challenge(KeptPages.keep(context, name.get(), "pin", "hocsoPinSixDigits"));
        } else if (Pin.isEasy(pin, context.getUser().getUsername())) {
            context.challenge(KeptPages.keep(context, name.get(), "pin", "hocsoPinEasy"));
        } else if (!pin.equals(digits(form.getFirst("pinAgain")))) {
            context.challenge(KeptPages.keep(context, name.get(), "pinAgain", "hocsoPinDiffers"));
        } else {
            keep(context, pin, name.get());
            super.arrived(context, arrivedBy(context));
        }
    }

    /** Who was kept here already gets the new PIN in the place of the old one. */
    private static void keep(AuthenticationFlowContext context, String pin, String name) {
        KeycloakSession session = context.getSession();
        var names = new KeptNames(session);
        names.all().stream().filter(old -> old.user().equals(context.getUser().getId()))
                .forEach(old -> StoredPin.find(session, context.getUser(), old).ifPresent(StoredPin::remove));
        names.putFirst(StoredPin.keep(session, context.getUser(), pin, name)).forEach(left -> remove(context, left));
    }

    /** Somebody tapped a name, typed its PIN, or lets the phone forget it. */
    private void kept(AuthenticationFlowContext context, MultivaluedMap<String, String> form) {
        var names = new KeptNames(context.getSession());
        Optional<KeptName> name = names.find(form.getFirst("kept"));
        Optional<StoredPin> stored = name.flatMap(known -> stored(context, known));
        if (name.isPresent() && form.containsKey("forget")) {
            remove(context, name.get());
            names.forget(name.get());
            context.form().setSuccess("hocsoKeptForgotten", name.get().name());
            context.challenge(namesPage(context, names));
        } else if (stored.isEmpty()) {
            name.ifPresent(names::forget);
            context.form().setError("hocsoPinGone");
            context.challenge(namesPage(context, names));
        } else if (form.containsKey("pin")) {
            check(context, names, name.get(), stored.get(), digits(form.getFirst("pin")));
        } else {
            context.challenge(KeptPages.pin(context, name.get()));
        }
    }

    private void check(AuthenticationFlowContext context, KeptNames names, KeptName name, StoredPin stored, String pin) {
        UserModel person = person(context, name).orElseThrow();
        if (AuthenticatorUtils.getDisabledByBruteForceEventError(context, person) != null) {
            context.challenge(KeptPages.pin(context, name, Messages.ACCOUNT_TEMPORARILY_DISABLED));
        } else if (!Pin.isOne(pin)) {
            context.challenge(KeptPages.pin(context, name, "hocsoPinSixDigits"));
        } else if (!new Limits(context.getSession(), Rules.of(context.getRealm())).takeTurn(stored)) {
            context.challenge(KeptPages.pin(context, name, "hocsoPinTwice"));
        } else if (stored.is(name, pin)) {
            names.putFirst(name);
            context.getEvent().detail(Details.CREDENTIAL_TYPE, StoredPin.TYPE);
            context.setUser(person);
            context.success(StoredPin.TYPE);
        } else {
            refuse(context, names, name, stored, person);
        }
    }

    /** Counts for the account as a wrong password does. */
    private void refuse(AuthenticationFlowContext context, KeptNames names, KeptName name, StoredPin stored, UserModel person) {
        context.getEvent().user(person).detail(Details.CREDENTIAL_TYPE, StoredPin.TYPE)
                .error(Errors.INVALID_USER_CREDENTIALS);
        context.getAuthenticationSession().setAuthNote(ATTEMPTED_USERNAME, person.getUsername());
        Response page;
        if (stored.triesLeft() > 0) {
            page = KeptPages.pin(context, name, "hocsoPinWrong", stored.triesLeft());
        } else {
            stored.remove();
            names.forget(name);
            context.form().setError("hocsoPinSpent", name.name());
            page = namesPage(context, names);
        }
        context.failureChallenge(AuthenticationFlowError.INVALID_CREDENTIALS, page);
    }

    private static void remove(AuthenticationFlowContext context, KeptName name) {
        person(context, name).flatMap(person -> StoredPin.find(context.getSession(), person, name))
                .ifPresent(StoredPin::remove);
    }

    private static List<KeptName> known(AuthenticationFlowContext context, KeptNames names) {
        return names.all().stream().filter(name -> stored(context, name).isPresent()).toList();
    }

    /** @return nothing also of whoever was given more rights than to learn, or is closed out */
    private static Optional<StoredPin> stored(AuthenticationFlowContext context, KeptName name) {
        return person(context, name).filter(UserModel::isEnabled)
                .filter(person -> Receiver.onlyLearns(context.getRealm(), person))
                .flatMap(person -> StoredPin.find(context.getSession(), person, name));
    }

    private static Optional<UserModel> person(AuthenticationFlowContext context, KeptName name) {
        return Optional.ofNullable(context.getSession().users().getUserById(context.getRealm(), name.user()));
    }

    /** The names, or the form when none is left. */
    private Response namesPage(AuthenticationFlowContext context, KeptNames names) {
        List<KeptName> known = known(context, names);
        return known.isEmpty() ? signInPage(context, "") : KeptPages.names(context, known);
    }

    private static String digits(String typed) {
        return typed == null ? "" : typed.replaceAll("\\s", "");
    }
}
