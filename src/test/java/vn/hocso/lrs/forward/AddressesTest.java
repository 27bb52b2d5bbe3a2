package vn.hocso.lrs.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** To which addresses nothing goes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AddressesTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.255.255.255", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1", "0.0.0.0", "192.0.0.8", "198.19.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::1", "::",
            "fe80::1",
            "fc00::1", "fd12:3456::1", "ff02::1", "::ffff:10.0.0.1", "::10.0.0.1", "2002:0a00:0001::", "64:ff9b::7f00:1",
            "fec0::1"})
    void no_address_of_this_machine_or_a_private_network_is_public(String address) throws Exception {
        assertThat(Addresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.15.255.255", "172.32.0.1", "11.0.0.1", "100.128.0.1", "192.0.1.1",
            "223.255.255.255",
            "2001:4860:4860::8888", "64:ff9b::808:808", "2002:0808:0808::"})
    void addresses_of_the_internet_are(String address) throws Exception {
        assertThat(Addresses.isPublic(InetAddress.getByName(address))).isTrue();
    }
}
