package vn.hocso.lrs.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.hocso.shared.signing.MerkleTree;

/** Others verify our seals with their own code: the tree must be that of RFC 9162 to the bit. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MerkleTreeTest {

    /** The leaves with which implementations of Certificate Transparency are compared. */
    private static final List<String> LEAVES = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
            "606162636465666768696a6b6c6d6e6f");

    @ParameterizedTest
    @CsvSource({"1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"})
    void roots_are_those_that_other_implementations_find(int size, String root) {
        assertThat(Seal.hex(MerkleTree.rootOf(leaves().subList(0, size)))).isEqualTo(root);
    }

    @Test
    void every_leaf_of_every_size_is_proved_by_its_path_and_no_other_leaf_is() {
        List<byte[]> leaves = IntStream.range(0, 70).mapToObj(i -> MerkleTree.leaf(new byte[]{(byte) i})).toList();
        for (int size = 1; size <= leaves.size(); size++) {
            List<byte[]> some = leaves.subList(0, size);
            byte[] root = MerkleTree.rootOf(some);
            for (int index = 0; index < size; index++) {
                List<byte[]> path = MerkleTree.path(some, index);
                assertThat(Proofs.rootOf(leaves.get(index), index, size, path)).isEqualTo(root);
                assertThat(Proofs.rootOf(MerkleTree.leaf(new byte[]{99}), index, size, path)).isNotEqualTo(root);
            }
        }
    }

    @Test
    void a_node_does_not_pass_for_a_leaf() {
        List<byte[]> leaves = leaves();
        byte[] node = MerkleTree.rootOf(leaves.subList(0, 2));
        byte[] forged = MerkleTree.leaf(leaves.get(0), leaves.get(1));
        assertThat(forged).isNotEqualTo(node);
    }

    @Test
    void nothing_has_no_root() {
        assertThatThrownBy(() -> new MerkleTree().root()).isInstanceOf(IllegalStateException.class);
    }

    private static List<byte[]> leaves() {
        return LEAVES.stream().map(hex -> MerkleTree.leaf(HexFormat.of().parseHex(hex))).toList();
    }
}
