package vn.hocso.learning.relay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.learning.copy.HeldBeside;
import vn.hocso.shared.text.Numbers;

/** The keys of a member's phones, in the copy of the member's data. */
@ApplicationScoped
class OwnPhoneKeys implements HeldBeside {

    private final PhoneKeys keys;

    OwnPhoneKeys(PhoneKeys keys) {
        this.keys = keys;
    }

    @Override
    public String part() {
        return "phoneKeys";
    }

    @Override
    public String heading() {
        return "Máy được ký gói gửi nhờ Tổ trưởng";
    }

    @Override
    public List<Thing> of(UUID member) {
        return keys.of(member).stream().map(OwnPhoneKeys::thing).toList();
    }

    private static Thing thing(PhoneKey key) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("id", key.id());
        facts.put("jwk", key.jwk());
        facts.put("since", key.since());
        facts.put("revokedAt", key.revokedAt());
        String revoked = key.isRevoked() ? ", thu hồi lúc " + Numbers.time(key.revokedAt()) : "";
        return new Thing("Máy " + key.shortId() + ", từ " + Numbers.time(key.since()) + revoked, facts);
    }
}
