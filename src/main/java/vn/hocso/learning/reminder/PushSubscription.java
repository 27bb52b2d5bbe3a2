package vn.hocso.learning.reminder;

import java.util.UUID;

/** A browser that asked to be reminded. */
record PushSubscription(UUID member, String endpoint, byte[] p256dh, byte[] auth) {}
