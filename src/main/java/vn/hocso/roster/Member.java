package vn.hocso.roster;

import java.util.UUID;

/**
 * A person with an account.
 *
 * @param id random; the person's only name in statements
 * @param fullName họ và tên, never split
 */
public record Member(UUID id, String fullName) {

}
