/**
 * Seals the store hour by hour, so that nobody changes, adds or takes away a statement of the past unseen, not even with the
 * database's password: the root of a Merkle tree (RFC 9162) over each hour's statements is signed, names the root before it
 * and is public. Whoever wrote down a root proves with it for ever that a statement was there. Where retention dropped the detail of statements,
 * their leaves stay, and a signature that it was retention.
 */
package vn.hocso.lrs.seal;
