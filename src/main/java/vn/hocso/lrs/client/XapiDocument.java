package vn.hocso.lrs.client;

/**
 * A document as the store keeps it.
 *
 * @param etag with its quotes, for {@link XapiDocuments#replace}; null when the store gave none
 */
public record XapiDocument(byte[] content, String contentType, String etag) {}
