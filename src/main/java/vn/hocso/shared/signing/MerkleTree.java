package vn.hocso.shared.signing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The tree of RFC 9162, section 2.1, with SHA-256. Leaves and nodes are hashed with different prefixes, so that no node passes for
 * a leaf. The root of any number of leaves is found with the memory of a few nodes.
 */
public class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** Roots of full subtrees, the largest first. */
    private final Deque<byte[]> full = new ArrayDeque<>();
    private long size;

    /** @return hash of a leaf, SHA-256 over 0x00 and the parts */
    public static byte[] leaf(byte[]... parts) {
        return hash(LEAF, parts);
    }

    /** @param leaf what {@link #leaf} returned */
    public void add(byte[] leaf) {
        byte[] root = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            root = hash(NODE, full.removeLast(), root);
        }
        full.addLast(root);
        size++;
    }

    /** @return how many leaves there are */
    public long size() {
        return size;
    }

    /** @throws IllegalStateException of an empty tree: there is nothing to seal */
    public byte[] root() {
        if (full.isEmpty()) {
            throw new IllegalStateException("The tree is empty");
        }
        byte[] root = null;
        for (var subtrees = full.descendingIterator(); subtrees.hasNext();) {
            byte[] subtree = subtrees.next();
            root = root == null ? subtree : hash(NODE, subtree, root);
        }
        return root;
    }

    /** @return the nodes that lead from a leaf to the root, the lowest first (RFC 9162, 2.1.3.1) */
    public static List<byte[]> path(List<byte[]> leaves, int index) {
        var path = new ArrayList<byte[]>();
        if (leaves.size() > 1) {
            int left = Integer.highestOneBit(leaves.size() - 1);
            boolean onTheLeft = index < left;
            path.addAll(onTheLeft
                    ? path(leaves.subList(0, left), index)
                    : path(leaves.subList(left, leaves.size()), index - left));
            path.add(rootOf(onTheLeft ? leaves.subList(left, leaves.size()) : leaves.subList(0, left)));
        }
        return path;
    }

    /** @return the root of these leaves, one at least */
    public static byte[] rootOf(List<byte[]> leaves) {
        var tree = new MerkleTree();
        leaves.forEach(tree::add);
        return tree.root();
    }

    private static byte[] hash(byte kind, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(kind);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
