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
            throw mayNotWrite();
        }
        return client().authority();
    }

    /**
     * @return the only authority whose statements it may read, null when it may read all
     * @throws DomainException FORBIDDEN when it may read none
     */
    public String readable() {
        if (!client().readsOwn()) {
            throw mayNotRead();
        }
        return client().readsAll() ? null : client().authority();
    }

    /**
     * @param documents {@link ClientScope#STATE} or {@link ClientScope#PROFILE}
     * @return the authority in whose name it writes them
     * @throws DomainException FORBIDDEN when it may not
     */
    public String writerOf(ClientScope documents) {
        if (!client().writes(documents)) {
            throw mayNotWrite();
        }
        return client().authority();
    }

    /** @throws DomainException FORBIDDEN when it may not read these documents */
    public void checkReads(ClientScope documents) {
        if (!client().reads(documents)) {
            throw mayNotRead();
        }
    }

    private static DomainException mayNotWrite() {
        return DomainException.forbidden("scope-missing", "Ứng dụng này không có quyền ghi.");
    }

    private static DomainException mayNotRead() {
        return DomainException.forbidden("scope-missing", "Ứng dụng này không có quyền đọc.");
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
