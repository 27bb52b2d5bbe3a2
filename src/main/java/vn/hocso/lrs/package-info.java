/**
 * The learning record store (xAPI 1.0.3 and 2.0.0). Programs write statements over HTTP under the authority of their
 * credential; the platform writes its own through {@link vn.hocso.lrs.StatementStore}, by the same rules and into the same
 * tables. The store knows nothing of courses or members.
 * <p>
 * A statement is claimed by its id first, which settles repeats and conflicts. The last step before commit takes turns
 * among all writers and numbers the statements, so that number and time of storing follow the order of commits: a reader
 * that has seen a statement has seen every earlier one.
 */
package vn.hocso.lrs;
