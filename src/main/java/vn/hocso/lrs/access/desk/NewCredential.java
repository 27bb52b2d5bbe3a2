package vn.hocso.lrs.access.desk;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import vn.hocso.lrs.access.Authority;
import vn.hocso.lrs.access.ClientScope;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Vietnamese;

/**
 * A credential that an administrator asks for.
 *
 * @param name of the system that will use it
 * @param scopes as the standard names them
 * @param mark random, made with the form: the same form sent twice makes one credential
 */
record NewCredential(String name, String authority, Collection<String> scopes, String mark) {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_START = 30;
    private static final Pattern MARK = Pattern.compile("[a-z2-7]{8}");

    NewCredential {
        name = Vietnamese.clean(name == null ? "" : name);
        authority = authority == null ? "" : authority.strip();
        scopes = scopes == null ? Set.of() : Set.copyOf(scopes);
    }

    /** @return field to sentence, in the order of the form; empty when all is well */
    public Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.put("name", "Bạn ghi tên hệ thống, dài nhất " + LONGEST_NAME + " ký tự.");
        }
        try {
            Authority.of(authority);
        } catch (DomainException e) {
            problems.put("authority", e.getMessage());
        }
        if (scopes.isEmpty() || !scopes.stream().allMatch(scope -> ClientScope.find(scope).isPresent())) {
            problems.put("scope", "Bạn chọn ít nhất một quyền.");
        }
        if (!hasMark()) {
            problems.put("name", "Biểu mẫu không đầy đủ. Bạn gửi lại nhé.");
        }
        return problems;
    }

    boolean hasMark() {
        return mark != null && MARK.matcher(mark).matches();
    }

    /** @return what people recognise, made unique by the mark: {@code lms-tinh-ha-nam-k7q2mzpa} */
    public String key() {
        String start = Vietnamese.fold(name).replaceAll("[^a-z0-9]+", "-");
        start = start.substring(0, Math.min(LONGEST_START, start.length())).replaceAll("^-+|-+$", "");
        return (start.isEmpty() ? "key" : start) + "-" + mark;
    }

    Set<ClientScope> granted() {
        var granted = EnumSet.noneOf(ClientScope.class);
        scopes.forEach(scope -> granted.add(ClientScope.of(scope)));
        return granted;
    }
}
