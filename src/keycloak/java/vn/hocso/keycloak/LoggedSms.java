package vn.hocso.keycloak;

import java.util.concurrent.CompletableFuture;

import org.jboss.logging.Logger;

/** For development alone: the message stands in Keycloak's log. */
class LoggedSms implements SmsSender {

    private static final Logger LOG = Logger.getLogger(LoggedSms.class);

    @Override
    public CompletableFuture<Void> send(Phone to, String text) {
        LOG.infof("SMS to %s: %s", to.number(), text);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public boolean failedWithin(int seconds) {
        return false;
    }
}
