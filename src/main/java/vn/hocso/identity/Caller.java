package vn.hocso.identity;

import java.security.Principal;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import vn.hocso.shared.text.Vietnamese;

/** The signed-in person or program of this request. */
@RequestScoped
public class Caller {

    private static final int LONGEST_NAME = 80;

    private final SecurityIdentity identity;
    private final ScopeSource scopes;

    Caller(SecurityIdentity identity, ScopeSource scopes) {
        this.identity = identity;
        this.scopes = scopes;
    }

    /** A session that has ended or cannot be read is none: a page that is open to everybody stays open. */
    public boolean isAnonymous() {
        try {
            return identity.isAnonymous();
        } catch (AuthenticationFailedException e) {
            return true;
        }
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** @return Keycloak's id of the person: stable, opaque, the only thing of the token that is stored */
    public String subject() {
        Principal principal = identity.getPrincipal();
        return principal instanceof JsonWebToken token ? token.getSubject() : principal.getName();
    }

    /** @return the sign-in name, a mobile number in national form, perhaps with {@code -2} at the end */
    public String userName() {
        Principal principal = identity.getPrincipal();
        String claimed = principal instanceof JsonWebToken token ? token.getClaim("preferred_username") : null;
        return claimed != null ? claimed : principal.getName();
    }

    /** @return họ và tên as the identity provider gives it; members have none there */
    public Optional<String> name() {
        String claimed = identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim("name") : null;
        String name = claimed == null ? "" : Vietnamese.clean(claimed);
        return name.isEmpty() || name.length() > LONGEST_NAME ? Optional.empty() : Optional.of(name);
    }

    public Scope scope() {
        return scopes.scopeOf(subject());
    }
}
