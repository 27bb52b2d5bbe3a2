package vn.hocso.lrs.access;

import java.util.Locale;
import java.util.regex.Pattern;

import vn.hocso.shared.DomainException;

/**
 * The name under which the statements of a program stand, for ever. Plain letters, figures, dots and hyphens: no name looks
 * like another one, and none holds the name of a person as people write it.
 */
public record Authority(String name) {

    /** Authorities of service accounts start so. */
    static final String TOKEN_PREFIX = "oidc:";

    private static final String PLATFORM = "learning";
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9])?");

    /** @throws DomainException INVALID when it is the platform's own or of a service account, or written otherwise */
    public static Authority of(String text) {
        String name = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        if (name.equals(PLATFORM) || name.startsWith(TOKEN_PREFIX)) {
            throw DomainException.invalid("authority-reserved", "Tên này dành riêng cho Học Số. Bạn chọn tên khác nhé.");
        }
        if (!SHAPE.matcher(name).matches()) {
            throw DomainException.invalid("authority-invalid",
                    "Tên chỉ gồm chữ cái không dấu, chữ số, dấu chấm và dấu gạch nối, dài nhất 64 ký tự.");
        }
        return new Authority(name);
    }
}
