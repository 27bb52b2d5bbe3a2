/**
 * Tokens for one session: a system with full rights makes one when it sends a learner's phone to an activity. The phone writes
 * and reads for this learner in this session and nothing else, so it never holds a credential of the store.
 */
package vn.hocso.lrs.access.launch;
