package vn.hocso.lrs.access;

import java.util.EnumSet;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.identity.SecurityIdentity;
import vn.hocso.shared.DomainException;

/** The program behind this request. */
@RequestScoped
public class CurrentClient {

    static final String ATTRIBUTE = "lrs.client";

    private final SecurityIdentity identity;

    CurrentClient(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * @return the authority in whose name it writes
     * @throws DomainException FORBIDDEN when it may not write
     */
    public String writer() {
        if (!client().writes()) {
            throw DomainException.forbidden("scope-missing", "Ứng dụng này không có quyền ghi.");
        }
        return client().authority();
    }

    /**
     * @return the only authority whose statements it may read, null when it may read all
     * @throws DomainException FORBIDDEN when it may read none
     */
    public String readable() {
        if (!client().readsOwn()) {
            throw DomainException.forbidden("scope-missing", "Ứng dụng này không có quyền đọc.");
        }
        return client().readsAll() ? null : client().authority();
    }

    /** A service account has an authority of its own, named by its stable subject, which no credential can be given. */
    private Client client() {
        Client basic = identity.getAttribute(ATTRIBUTE);
        if (basic != null) {
            return basic;
        }
        String subject = ((JsonWebToken) identity.getPrincipal()).getSubject();
        return new Client(Credentials.TOKEN_PREFIX + subject, EnumSet.of(ClientScope.WRITE, ClientScope.READ_MINE));
    }
}
