package vn.hocso.lrs.access;

import java.util.EnumSet;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.identity.SecurityIdentity;
import vn.hocso.lrs.statement.Statement;
import vn.hocso.shared.DomainException;

/** The program behind this request. */
@RequestScoped
public class CurrentClient {

    static final String ATTRIBUTE = "lrs.client";

    private final SecurityIdentity identity;
    private final Uses uses;

    CurrentClient(SecurityIdentity identity, Uses uses) {
        this.identity = identity;
        this.uses = uses;
    }

    /**
     * @return the authority in whose name it writes
     * @throws DomainException FORBIDDEN when it may not write
     */
    public String writer() {
        return allowed(client().writes(), "ghi bản ghi", ClientScope.WRITE).authority();
    }

    /** @throws DomainException FORBIDDEN when its token is for another learner or session */
    public void checkWrites(Statement statement) {
        Bound bound = client().bound();
        if (bound != null) {
            bound.check(statement);
        }
    }

    /** @throws DomainException FORBIDDEN when its token is for another learner or session */
    public void checkState(String agent, UUID registration) {
        Bound bound = client().bound();
        if (bound != null) {
            bound.check(agent, registration);
        }
    }

    /**
     * What a program may read.
     *
     * @param authority the only one whose statements, null when those of all
     * @param bound only those of this learner's session, null when it is not so bound
     */
    public record Reach(String authority, Bound bound) {}

    /** @throws DomainException FORBIDDEN when it may read none */
    public Reach reach() {
        Client client = allowed(client().readsOwn(), "đọc bản ghi", ClientScope.READ_MINE);
        return new Reach(client.readsAll() ? null : client.authority(), client.bound());
    }

    /**
     * @return the only authority whose statements it may read, null when it may read all
     * @throws DomainException FORBIDDEN when it may read none, or only those of one session
     */
    public String readable() {
        Reach reach = reach();
        if (reach.bound() != null) {
            throw DomainException.forbidden("launch-foreign", "Mã phiên học chỉ đọc bản ghi của phiên qua /xapi/statements.");
        }
        return reach.authority();
    }

    /**
     * @param documents {@link ClientScope#STATE} or {@link ClientScope#PROFILE}
     * @return the authority in whose name it writes them
     * @throws DomainException FORBIDDEN when it may not
     */
    public String writerOf(ClientScope documents) {
        return allowed(client().writes(documents), "ghi tài liệu này", documents).authority();
    }

    /**
     * @return the authority of a program that may do everything
     * @throws DomainException FORBIDDEN when it may not
     */
    public String master() {
        return allowed(client().scopes().contains(ClientScope.ALL), "nạp hay chuyển cả kho", ClientScope.ALL).authority();
    }

    /** @throws DomainException FORBIDDEN when it may not read these documents */
    public void checkReads(ClientScope documents) {
        allowed(client().reads(documents), "đọc tài liệu này", documents);
    }

    /** @param needed the least scope that would do, which the refusal names */
    private Client allowed(boolean may, String what, ClientScope needed) {
        Client client = client();
        if (!may) {
            if (client.key() != null) {
                uses.note(client.key(), Outcome.SCOPE_MISSING);
            }
            throw DomainException.forbidden("scope-missing",
                    "Ứng dụng này không có quyền " + what + ": thiếu phạm vi " + needed.text() + ".");
        }
        return client;
    }

    /** A service account has an authority of its own, named by its stable subject, which no credential can be given. */
    private Client client() {
        Client basic = identity.getAttribute(ATTRIBUTE);
        if (basic != null) {
            return basic;
        }
        String subject = ((JsonWebToken) identity.getPrincipal()).getSubject();
        return new Client(null, Authority.TOKEN_PREFIX + subject, EnumSet.of(ClientScope.WRITE, ClientScope.READ_MINE));
    }
}
