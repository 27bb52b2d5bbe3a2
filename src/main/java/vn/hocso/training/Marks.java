package vn.hocso.training;

import java.math.BigDecimal;

import vn.hocso.identity.Scope;

/**
 * Which state the sums are in: two states with the same total are the same.
 *
 * @param total of the marks of all provinces
 * @param perhapsOurs whether this transaction has written, and may see sums that nobody else sees yet
 */
record Marks(BigDecimal total, boolean perhapsOurs) {

    /** The state of the sums, and what a person may see of them. */
    record Seen(Marks marks, Scope scope) {}
}
