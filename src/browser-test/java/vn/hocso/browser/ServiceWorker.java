package vn.hocso.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** What a browser tells the service worker of a page by itself. */
final class ServiceWorker {

    private final CDPSession tools;
    private final String origin;
    private final StringBuilder registration = new StringBuilder();

    ServiceWorker(Page page) {
        origin = (String) page.evaluate("navigator.serviceWorker.ready.then(() => location.origin)");
        tools = page.context().newCDPSession(page);
        tools.on("ServiceWorker.workerRegistrationUpdated", event -> event.getAsJsonArray("registrations")
                .forEach(one -> registration.replace(0, registration.length(),
                        one.getAsJsonObject().get("registrationId").getAsString())));
        tools.send("ServiceWorker.enable");
        page.waitForCondition(() -> registration.length() > 0);
    }

    /** A message came from its push service. */
    void push(String data) {
        JsonObject message = message();
        message.addProperty("data", data);
        tools.send("ServiceWorker.deliverPushMessage", message);
    }

    /** There is a network again, also for what pages left behind that were closed. */
    void sync() {
        JsonObject message = message();
        message.addProperty("tag", "acts");
        message.addProperty("lastChance", false);
        tools.send("ServiceWorker.dispatchSyncEvent", message);
    }

    private JsonObject message() {
        var message = new JsonObject();
        message.addProperty("origin", origin);
        message.addProperty("registrationId", registration.toString());
        return message;
    }
}
