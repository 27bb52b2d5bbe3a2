package vn.hocso.lrs.document;

/** What becomes of a PUT that does not say on which state of the document it builds. */
enum BarePut {
    /** It replaces whatever there is. */
    REPLACES,
    /** It may make a new document, and conflicts with one that is there. */
    ONLY_CREATES,
    /** It conflicts with a document that is there, and is wrong anyway. */
    REFUSED
}
