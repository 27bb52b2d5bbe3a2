package vn.hocso.keycloak;

import java.util.Optional;

import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.common.util.Environment;
import org.keycloak.models.KeycloakSession;

/**
 * Takes the place of Keycloak's own form for name and password, under its name: no flow of a realm has to be changed, and
 * without this jar the form is what it was. Without a gateway it offers no code.
 */
public class SignInFactory extends UsernamePasswordFormFactory {

    private Optional<SmsSender> sender = Optional.empty();

    @Override
    public void init(Config.Scope config) {
        sender = SmsSettings.sender(System.getenv(), Environment.isDevMode() || Environment.isNonServerMode());
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new NameOrPassword(session, sender);
    }

    @Override
    public int order() {
        return super.order() + 1;
    }
}
