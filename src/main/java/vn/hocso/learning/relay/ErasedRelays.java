package vn.hocso.learning.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import vn.hocso.roster.MemberErased;
import vn.hocso.shared.Jdbc;

/** Forgets the keys of somebody who was erased, and what was carried for or by them. */
@ApplicationScoped
class ErasedRelays {

    private final Jdbc database;

    ErasedRelays(Jdbc database) {
        this.database = database;
    }

    void forget(@Observes MemberErased erased) {
        database.update("delete from phone_key where member_id = ?", erased.memberId());
        database.update("delete from waiting_parcel where ? in (member_id, relayer_id)", erased.memberId());
        database.update("delete from relay_receipt where ? in (member_id, relayer_id)", erased.memberId());
    }
}
