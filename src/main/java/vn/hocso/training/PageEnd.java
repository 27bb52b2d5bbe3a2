package vn.hocso.training;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.hocso.shared.DomainException;

/**
 * Where a page of people ends, as the address of the next one has it: {@code K7M2QX}, or {@code K7M2QX-} and an id inside a team that goes on.
 *
 * @param team code of the last team, null before the first page
 * @param member the last person of that team who was shown, null when all of it was
 */
record PageEnd(String team, UUID member) {

    private static final Pattern FORM = Pattern.compile("([2-9A-Z]{6})(?:-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?");
    private static final PageEnd NONE = new PageEnd(null, null);

    /** @throws DomainException INVALID {@code page-invalid} */
    static PageEnd of(String parameter) {
        if (parameter == null || parameter.isBlank()) {
            return NONE;
        }
        Matcher found = FORM.matcher(parameter);
        if (!found.matches()) {
            throw invalid();
        }
        return new PageEnd(found.group(1), found.group(2) == null ? null : UUID.fromString(found.group(2)));
    }

    static DomainException invalid() {
        return DomainException.invalid("page-invalid", "Không có trang này. Bạn mở lại danh sách từ trang đầu.");
    }

    boolean isNone() {
        return team == null;
    }

    @Override
    public String toString() {
        return member == null ? team : team + "-" + member;
    }
}
