package vn.hocso.learning;

import java.time.Instant;
import java.util.UUID;

/**
 * A member met a rule of "trained" for the first time. Fired once a member and rule, inside the transaction that records it.
 *
 * @param teamId team held when it happened, null without one
 * @param provinceCode of that team (DMHC-2022), {@code 00} without one
 * @param eventAt when it happened
 * @param receivedAt when the service learned of it
 * @param proven false when the event's time could not be made plausible
 */
public record MemberTrained(UUID memberId, String rule, Long teamId, String provinceCode, Instant eventAt, Instant receivedAt,
        boolean proven) {}
