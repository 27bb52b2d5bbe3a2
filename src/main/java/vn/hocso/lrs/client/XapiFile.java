package vn.hocso.lrs.client;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * A file that belongs to a statement.
 *
 * @param sha2 as the statement's attachment writes it
 * @param contentType as the attachment says
 * @param length in bytes
 * @param content opened once for each request, read and closed on a thread of the HTTP client
 */
public record XapiFile(String sha2, String contentType, long length, Supplier<InputStream> content) {}
