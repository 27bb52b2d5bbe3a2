package vn.hocso.learning.copy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.roster.claim.Listing;
import vn.hocso.roster.claim.Listings;
import vn.hocso.shared.text.Numbers;

/**
 * With whom of lists a member was matched, and whether the member said to be that person, in the copy of the member's data. The number of
 * the list stays masked: a match may be wrong.
 */
@ApplicationScoped
class OwnListings implements HeldBeside {

    private final Listings listings;

    OwnListings(Listings listings) {
        this.listings = listings;
    }

    @Override
    public String part() {
        return "listings";
    }

    @Override
    public String heading() {
        return "Ghép với danh sách Tổ";
    }

    @Override
    public List<Thing> of(UUID member) {
        return listings.of(member).stream().map(OwnListings::thing).toList();
    }

    private static Thing thing(Listing one) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("team", one.team());
        facts.put("name", one.name());
        facts.put("role", one.role());
        facts.put("phone", one.phone());
        facts.put("current", one.current());
        facts.put("claimedAt", one.claimedAt());
        facts.put("answeredAt", one.answeredAt());
        return new Thing(one.name() + ", " + one.team() + ": ghép lúc " + Numbers.time(one.claimedAt())
                + (one.isAsked() ? ", bạn chưa trả lời" : ", bạn xác nhận lúc " + Numbers.time(one.answeredAt())), facts);
    }
}
