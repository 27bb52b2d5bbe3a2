package vn.hocso.campaign.session;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What is planned for a session.
 *
 * @param speakers who speaks, with office; empty where nobody is named yet
 */
public record Plan(LocalDate heldOn, LocalTime startsAt, LocalTime endsAt, String venue, String topic, String speakers,
        Attendees audience) {}
