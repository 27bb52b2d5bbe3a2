package vn.hocso.lrs.exchange;

import jakarta.enterprise.context.RequestScoped;

import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.lrs.access.CurrentClient;
import vn.hocso.shared.DomainException;

/** Who moves statements in this request: an administrator, or a program with a key. */
@RequestScoped
class Mover {

    private final Caller caller;
    private final CurrentClient client;

    Mover(Caller caller, CurrentClient client) {
        this.caller = caller;
        this.client = client;
    }

    /** @return subject of the administrator, or {@code lrs:} and the key */
    String name() {
        return caller.subject();
    }

    /**
     * @param chosen null for all that may be read
     * @return the only authority whose statements go out, null for everybody's
     * @throws DomainException FORBIDDEN when none may be read, or not those
     */
    String reads(String chosen) {
        String only = caller.has(Roles.ADMIN) ? null : client.readable();
        if (only != null && chosen != null && !only.equals(chosen)) {
            throw DomainException.forbidden("authority-foreign", "authority: khóa này chỉ đọc được bản ghi của " + only + ".");
        }
        return only == null ? chosen : only;
    }
}
