package vn.hocso.learning;

import java.time.Instant;
import java.util.UUID;

/**
 * That a member met a rule of "trained", as it was recorded: once a member and rule, never changed afterwards.
 *
 * @param statement id of the programme's statement {@code completed}
 * @param provinceCode of the team held when it happened (DMHC-2022), {@code 00} without one
 * @param eventAt when it happened
 * @param receivedAt when the service learned of it
 * @param proven false when the event's time could not be made plausible
 * @param signature compact JWS (ES256) whose payload is the statement as it was written, byte for byte
 */
public record Completed(UUID statement, UUID member, String provinceCode, Instant eventAt, Instant receivedAt, boolean proven,
        String signature) {}
