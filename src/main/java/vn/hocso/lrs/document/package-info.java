/**
 * Documents that programs keep in the record store: the state of an activity, profiles of activities and of agents. Bytes
 * and content type come back as they came.
 * <p>
 * A document is addressed by activity, agent, registration and its own id, and by nothing else, as the standard has it:
 * two programs exchange documents under that address although each has its own credential (one starts a lesson and leaves
 * its data, the lesson itself reads them). So documents are shared by all credentials that have the scope {@code state} or
 * {@code profile}; nobody has them unless they were given. Nothing of what the platform counts is ever read from a document.
 * <p>
 * Whoever writes may say by {@code If-Match} or {@code If-None-Match} on which state of the document the change is built.
 * One statement of SQL checks that and writes, so of several who build on the same state exactly one succeeds.
 */
package vn.hocso.lrs.document;
