package vn.hocso.lrs.forward;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.lrs.forward.Setback.Stop;

/**
 * Keeps forwarding from being used to reach what only this machine can reach. An address is looked at each time before something is sent, not
 * only when it is typed: a name may lead elsewhere tomorrow. The JDK remembers what it found for the connection that follows.
 */
@ApplicationScoped
public class Addresses {

    private static final List<Range> RESERVED = Stream.of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
            "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/3").map(Range::of)
            .toList();
    private static final int LOCAL_V6 = 0xfc;
    private static final int LOCAL_V6_MASK = 0xfe;

    private final boolean anything;

    Addresses(ForwardConfig config) {
        this.anything = config.privateAddresses();
    }

    /** @return whether nothing but https may be used */
    public boolean httpsOnly() {
        return !anything;
    }

    void check(URI endpoint) throws Stop {
        if (anything) {
            return;
        }
        if (!"https".equals(endpoint.getScheme())) {
            throw new Stop(Setback.denied("Địa chỉ không dùng https."));
        }
        try {
            if (!Arrays.stream(InetAddress.getAllByName(endpoint.getHost())).allMatch(Addresses::isPublic)) {
                throw new Stop(Setback.denied("Địa chỉ dẫn vào mạng nội bộ."));
            }
        } catch (UnknownHostException e) {
            throw new Stop(Setback.later(null, "Không tìm ra tên máy chủ."));
        }
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return isPublic(bytes, 0);
        }
        if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress()
                || address.isSiteLocalAddress() || address.isMulticastAddress() || (bytes[0] & LOCAL_V6_MASK) == LOCAL_V6) {
            return false;
        }
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean translated = bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b;
        boolean embedded = bytes[0] == 0 && bytes[1] == 0 && bytes[2] == 0 && bytes[3] == 0;
        return sixToFour ? isPublic(bytes, 2) : !translated && !embedded || isPublic(bytes, bytes.length - 4);
    }

    private static boolean isPublic(byte[] bytes, int at) {
        int address = ByteBuffer.wrap(bytes).getInt(at);
        return RESERVED.stream().noneMatch(range -> range.holds(address));
    }

    /** @param bits that addresses of this range share */
    private record Range(int first, int bits) {

        static Range of(String text) {
            String[] parts = text.split("[./]");
            int first = 0;
            for (int i = 0; i < Integer.BYTES; i++) {
                first = first << Byte.SIZE | Integer.parseInt(parts[i]);
            }
            return new Range(first, Integer.parseInt(parts[Integer.BYTES]));
        }

        boolean holds(int address) {
            return (address ^ first) >>> Integer.SIZE - bits == 0;
        }
    }
}
