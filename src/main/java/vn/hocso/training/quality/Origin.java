package vn.hocso.training.quality;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * From where an answer came, as far as it is kept: two hashes under the key of the day, 16 bytes each. Equal ones of a day came from the same place;
 * nothing else can be told from them, and of two days nothing at all.
 *
 * @param device of address, browser and language together: one phone, or several of one kind in one network
 * @param address of the network
 */
record Origin(byte[] device, byte[] address) {

    private static final String HMAC = "HmacSHA256";
    private static final int KEPT = 16;
    /** A home or a phone has a whole /64 of IPv6, and changes the rest of it within the day. */
    private static final int BLOCKS_OF_NETWORK = 4;

    /**
     * @param key of the day
     * @param from numeric address of the caller, as the proxy told it
     * @param browser as it calls itself, null when it says nothing
     * @param languages that it asks for, null likewise
     */
    static Origin of(byte[] key, String from, String browser, String languages) {
        String network = network(from);
        return new Origin(hash(key, "device", network, browser, languages), hash(key, "address", network));
    }

    static String network(String address) {
        if (!address.contains(":") || address.contains(".")) {
            return address;
        }
        String bare = address.replaceAll("[\\[\\]]|%.*", "");
        int gap = bare.indexOf("::");
        if (gap < 0) {
            return first(bare.split(":"));
        }
        String[] head = gap == 0 ? new String[0] : bare.substring(0, gap).split(":");
        String[] tail = gap + 2 == bare.length() ? new String[0] : bare.substring(gap + 2).split(":");
        var blocks = new String[8];
        Arrays.fill(blocks, "0");
        System.arraycopy(head, 0, blocks, 0, head.length);
        System.arraycopy(tail, 0, blocks, blocks.length - tail.length, tail.length);
        return first(blocks);
    }

    private static String first(String[] blocks) {
        return String.join(":", Arrays.copyOf(blocks, BLOCKS_OF_NETWORK));
    }

    /** Each part with its length before it, so that no two lists of parts make the same text. */
    private static byte[] hash(byte[] key, String... parts) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            for (String part : parts) {
                String text = part == null ? "" : part;
                mac.update((text.length() + ":" + text).getBytes(StandardCharsets.UTF_8));
            }
            return Arrays.copyOf(mac.doFinal(), KEPT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC, e);
        }
    }
}
