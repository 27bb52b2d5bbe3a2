package vn.hocso.browser;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import com.microsoft.playwright.Page;

import vn.hocso.course.Catalogue;
import vn.hocso.training.People;

/** A phone whose network can be cut, for the tests of what it keeps and sends. */
abstract class PhoneInHand {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    Catalogue catalogue;
    @Inject
    People people;

    Browser browser;
    Network network;
    Page phone;
    KeptLessons kept;

    @BeforeEach
    void aPhoneIsThere() {
        browser = new Browser();
        network = new Network();
        phone = browser.phone(network);
        kept = new KeptLessons(phone, catalogue, address());
    }

    @AfterEach
    void thePhoneIsPutAway() {
        network.close();
        browser.close();
    }

    String address() {
        return "http://localhost:" + port + "/";
    }
}
