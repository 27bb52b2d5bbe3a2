package vn.hocso.lrs.statement;

import com.fasterxml.jackson.databind.JsonNode;

import vn.hocso.shared.DomainException;

/** Refuses statements that are nested deeper than this store is set to take; what the parser itself reads is bounded before. */
final class Depth {

    private Depth() {}

    /** @param name of the statement within its batch */
    static void check(JsonNode statement, int deepest, String name) {
        if (deepest < StatementReader.DEEPEST && isDeeper(statement, deepest)) {
            throw DomainException.invalid("statement-invalid",
                    "statement" + name + ": JSON lồng sâu quá " + deepest + " lớp.");
        }
    }

    private static boolean isDeeper(JsonNode node, int levels) {
        if (!node.isContainerNode()) {
            return false;
        }
        if (levels == 0) {
            return true;
        }
        for (JsonNode inner : node) {
            if (isDeeper(inner, levels - 1)) {
                return true;
            }
        }
        return false;
    }
}
