package vn.hocso.lrs.access;

import jakarta.enterprise.context.RequestScoped;

import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.shared.DomainException;

/** For which authority whoever asks may do everything: an administrator chooses one, a program has its own. */
@RequestScoped
public class Mandate {

    private final Caller caller;
    private final CurrentClient client;

    Mandate(Caller caller, CurrentClient client) {
        this.caller = caller;
        this.client = client;
    }

    /**
     * @param chosen null when nothing was said
     * @throws DomainException INVALID when it is the platform's own or miswritten; FORBIDDEN when it is not the program's, or
     *         the program may not do everything
     */
    public String authority(String chosen) {
        String own = own();
        if (own == null) {
            return Authority.of(chosen).name();
        }
        if (chosen != null && !chosen.equals(own)) {
            throw DomainException.forbidden("authority-foreign", "authority: khóa này chỉ ghi dưới tên " + own + ".");
        }
        return own;
    }

    /**
     * @return the program's authority, null for an administrator
     * @throws DomainException FORBIDDEN when the program may not do everything
     */
    public String own() {
        return caller.has(Roles.ADMIN) ? null : client.master();
    }
}
