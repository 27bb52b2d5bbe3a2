package vn.hocso.keycloak;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.SingleUseObjectProvider;

/** What keeps messages few: they cost money, and strangers would let a phone ring. Numbers without an account count alike. */
final class Limits {

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;
    private static final int IPV6_LINE = 8;

    private final SingleUseObjectProvider places;
    private final Rules rules;

    Limits(KeycloakSession session, Rules rules) {
        this.places = session.singleUseObjects();
        this.rules = rules;
    }

    /** @return whether so many messages have gone out that nobody gets one now */
    boolean areAllSent() {
        return sent().isFull();
    }

    /** Counts a message that goes out. */
    boolean takeMessage() {
        return sent().take();
    }

    boolean takeAddress(String address) {
        return limit("address", line(address), rules.perAddress(), HOUR).take();
    }

    /** With IPv6 one line of a house has as many addresses as it likes: they begin alike. */
    private static String line(String address) {
        try {
            return address.contains(":")
                    ? HexFormat.of().formatHex(Arrays.copyOf(InetAddress.getByName(address).getAddress(), IPV6_LINE))
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }

    /** @return false as long as the last code for this number has hardly left */
    boolean takeTurn(Phone phone) {
        return limit("turn", phone.number(), 1, rules.resendSeconds()).take();
    }

    /** @return whether this number had its codes of this day */
    boolean isDayFull(Phone phone) {
        return day(phone).isFull();
    }

    /** @return false when this number had its codes of this quarter of an hour, or of this day */
    boolean takeCode(Phone phone) {
        return limit("quarter", phone.number(), rules.perQuarter(), 15 * MINUTE).take() && day(phone).take();
    }

    private Limit day(Phone phone) {
        return limit("day", phone.number(), rules.perDay(), DAY);
    }

    /** The tries that one code has, however many requests come at the same moment. */
    Limit triesOf(AskedCode code) {
        return limit("try", code.id(), Rules.TRIES, HOUR);
    }

    /** @return false for whoever comes second with the same code */
    boolean takeUse(AskedCode code) {
        return limit("use", code.id(), 1, HOUR).take();
    }

    /** @return false for whoever types a PIN in the same moment as somebody else: all of them would count as one try */
    boolean takeTurn(StoredPin pin) {
        return limit("pin", pin.turn(), 1, MINUTE).take();
    }

    private Limit sent() {
        return limit("message", "all", rules.perHour(), HOUR);
    }

    private Limit limit(String kind, String whom, int most, int seconds) {
        return new Limit(places, kind, whom, most, seconds);
    }
}
