package vn.hocso.keycloak;

import java.util.Optional;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RoleUtils;

/** Who may sign in by a code, or by a PIN. */
final class Receiver {

    private Receiver() {}

    /** @return nobody for a number without an account, for one that is locked, and for whoever may do more than learn */
    static Optional<UserModel> find(AuthenticationFlowContext context, Phone phone) {
        return account(context, phone).filter(UserModel::isEnabled).filter(person -> onlyLearns(context.getRealm(), person))
                .filter(person -> AuthenticatorUtils.getDisabledByBruteForceEventError(context, person) == null);
    }

    static Optional<UserModel> account(AuthenticationFlowContext context, Phone phone) {
        return Optional.ofNullable(context.getSession().users().getUserByUsername(context.getRealm(), phone.userName()));
    }

    /** Whoever sees other people's data by a right must not lose it by a copied SIM card or a phone left lying. Who leads a team is not known here. */
    static boolean onlyLearns(RealmModel realm, UserModel person) {
        RoleModel everybody = realm.getDefaultRole();
        return RoleUtils.getDeepUserRoleMappings(person).stream()
                .allMatch(role -> role.equals(everybody) || everybody.hasRole(role));
    }
}
