/**
 * Retention: the configuration may name verbs whose statements lose their detail when so many months are over. Without it everything stays
 * for ever. What was dropped keeps its id, which nobody can use again, and its leaf, so that the seal of its hour holds as before.
 */
package vn.hocso.lrs.retention;
