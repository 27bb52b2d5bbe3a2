package vn.hocso.roster.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import vn.hocso.roster.Team;
import vn.hocso.roster.TeamRole;

/**
 * That a member asked to come into a team, and what became of it.
 *
 * @param team the one asked for
 * @param outcome null while it waits
 * @param refusal why it was refused, else null
 * @param from the team that the person left, null before it was confirmed and for somebody who was in none
 * @param fromRole what the person was there, null with {@code from}
 * @param movedOn first day in the team, null before it was confirmed
 * @param takenBackAt when an officer let the person go back, null when nobody did
 */
public record Transfer(long id, UUID member, Team team, Instant askedAt, Outcome outcome, Refusal refusal, Instant endedAt,
        Team from, TeamRole fromRole, LocalDate movedOn, Instant takenBackAt) {

    public boolean isOpen() {
        return outcome == null;
    }

    /** @return whether it is confirmed and stands */
    public boolean isConfirmed() {
        return outcome == Outcome.CONFIRMED && takenBackAt == null;
    }
}
