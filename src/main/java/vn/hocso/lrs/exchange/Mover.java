package vn.hocso.lrs.exchange;

import jakarta.enterprise.context.RequestScoped;

import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.lrs.access.Authority;
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
     * An administrator chooses the authority, a program has one.
     *
     * @param chosen null when nothing was said
     * @throws DomainException INVALID when it is the platform's own or miswritten; FORBIDDEN when it is not the program's, or
     *         the program may not do everything
     */
    String loadsFor(String chosen) {
        if (caller.has(Roles.ADMIN)) {
            return Authority.of(chosen).name();
        }
        String own = client.master();
        if (chosen != null && !chosen.equals(own)) {
            throw DomainException.forbidden("authority-foreign",
                    "authority: khóa này chỉ nạp được dưới tên " + own + ".");
        }
        return own;
    }

    /** @return the only authority whose loads it sees, null when it sees all */
    String seesLoadsOf() {
        return caller.has(Roles.ADMIN) ? null : client.master();
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
