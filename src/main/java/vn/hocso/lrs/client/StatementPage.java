package vn.hocso.lrs.client;

import java.util.List;

/**
 * A page of statements.
 *
 * @param statements each as the store wrote it, JSON in UTF-8
 * @param more for {@link XapiClient#more}; empty on the last page
 */
public record StatementPage(List<byte[]> statements, String more) {

    public boolean isLast() {
        return more.isEmpty();
    }
}
