package vn.hocso.roster;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.NaturalId;

@Entity
@Table(name = "member")
class MemberEntity {

    @Id
    UUID id;
    @NaturalId
    String subject;
    @Column(name = "full_name")
    String fullName;
    String phone;
    @Column(name = "adult_declared_at")
    Instant adultDeclaredAt;
    @Column(name = "registered_at")
    Instant registeredAt;

    Member toMember() {
        return new Member(id, fullName);
    }
}
