package vn.hocso.lrs.access;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import vn.hocso.identity.Roles;

/** Knows the programs that have a key. */
@ApplicationScoped
class KeyAndSecretProvider implements IdentityProvider<KeyAndSecret> {

    private final Credentials credentials;
    private final LaunchTokens launches;
    private final Uses uses;

    KeyAndSecretProvider(Credentials credentials, LaunchTokens launches, Uses uses) {
        this.launches = launches;
        this.credentials = credentials;
        this.uses = uses;
    }

    @Override
    public Class<KeyAndSecret> getRequestType() {
        return KeyAndSecret.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(KeyAndSecret request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> {
            Proof proof = LaunchKey.is(request.key)
                    ? launches.prove(request.key, request.secret)
                    : credentials.prove(request.key, request.secret);
            uses.note(request.key, proof.outcome());
            if (proof.outcome() != Outcome.ACCEPTED) {
                throw new AuthenticationFailedException("The key or the secret is wrong");
            }
            return identity(request.key, proof.client());
        });
    }

    private static SecurityIdentity identity(String key, Client client) {
        return QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal("lrs:" + key)).addRole(Roles.LRS_CLIENT)
                .addAttribute(CurrentClient.ATTRIBUTE, client).build();
    }
}
