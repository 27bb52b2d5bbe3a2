package vn.hocso.learning.offline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import vn.hocso.roster.MemberErased;
import vn.hocso.shared.Jdbc;

/** Forgets the browsers of somebody who was erased, and what they told in vain. */
@ApplicationScoped
class ErasedMembers {

    private final Jdbc database;

    ErasedMembers(Jdbc database) {
        this.database = database;
    }

    void forget(@Observes MemberErased erased) {
        database.update("delete from learner_device where member_id = ?", erased.memberId());
        database.update("delete from sync_refused where member_id = ?", erased.memberId());
        database.update("delete from attempt_told where member_id = ?", erased.memberId());
        database.update("update attempt_told set relayed_by = null where relayed_by = ?", erased.memberId());
    }
}
