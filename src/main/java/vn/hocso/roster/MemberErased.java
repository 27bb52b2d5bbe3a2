package vn.hocso.roster;

import java.util.UUID;

/**
 * A person's data is erased: who else holds a name, a number or a device of the member erases it too. Fired inside the
 * transaction that does it. What was learned stays, under a random name that leads to nobody.
 */
public record MemberErased(UUID memberId) {}
