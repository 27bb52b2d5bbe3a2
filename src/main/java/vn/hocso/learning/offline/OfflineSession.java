package vn.hocso.learning.offline;

import java.util.Set;
import java.util.UUID;

/**
 * Who learns with this browser, for the browser.
 *
 * @param member random name in statements
 * @param name the last word of the full name, by which Vietnamese people call each other, to tell two people of one phone apart
 * @param mark what pages carry of this person
 * @param token of forms
 * @param now milliseconds since 1970 by our clock
 * @param passed codes of lessons
 */
record OfflineSession(UUID member, String name, String mark, String token, long now, Set<String> passed) {}
