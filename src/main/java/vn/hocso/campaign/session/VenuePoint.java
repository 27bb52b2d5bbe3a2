package vn.hocso.campaign.session;

import java.util.List;
import java.util.stream.Collectors;

import vn.hocso.roster.territory.Unit;

/**
 * A place that is connected to the room of a session (điểm cầu).
 *
 * @param code printed for it; good on the day of the session alone
 * @param communes whose teams come there
 */
public record VenuePoint(long id, long session, String name, String code, List<Unit> communes) {

    /** @return {@code ABCD-EFGH}: easier to copy */
    public String grouped() {
        return code.substring(0, 4) + "-" + code.substring(4);
    }

    public boolean connects(String communeCode) {
        return communes.stream().anyMatch(commune -> commune.code().equals(communeCode));
    }

    /** @return names of the communes, with their kind */
    public String reach() {
        return communes.stream().map(Unit::fullName).collect(Collectors.joining(", "));
    }
}
