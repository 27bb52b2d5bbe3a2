package vn.hocso.course.markdown;

import java.util.function.Consumer;

import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Walks a parsed text without recursion, so that no depth of nesting can exhaust the stack. */
public final class Tree {

    private Tree() {}

    /** Visits every node below the root in the order of the text. */
    public static void walk(Node root, Consumer<Node> visitor) {
        Node node = next(root, root);
        while (node != null) {
            visitor.accept(node);
            node = next(node, root);
        }
    }

    /** @return how many levels lie below the root */
    public static int depth(Node root) {
        int deepest = 0;
        int depth = 0;
        Node node = root;
        while (node != null) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                deepest = Math.max(deepest, ++depth);
                continue;
            }
            while (node != root && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = node == root ? null : node.getNext();
        }
        return deepest;
    }

    /** @return what a reader sees of the node, line breaks as {@code \n} */
    public static String text(Node root) {
        var text = new StringBuilder();
        walk(root, node -> {
            if (node instanceof Text words) {
                text.append(words.getLiteral());
            } else if (node instanceof Code code) {
                text.append(code.getLiteral());
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                text.append('\n');
            }
        });
        return text.toString();
    }

    private static Node next(Node node, Node root) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node up = node;
        while (up != root && up.getNext() == null) {
            up = up.getParent();
        }
        return up == root ? null : up.getNext();
    }
}
