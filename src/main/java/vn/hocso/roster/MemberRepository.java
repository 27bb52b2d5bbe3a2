package vn.hocso.roster;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class MemberRepository implements PanacheRepositoryBase<MemberEntity, UUID> {

    Optional<MemberEntity> bySubject(String subject) {
        return find("subject", subject).firstResultOptional();
    }
}
