package vn.hocso.lrs.forward.desk;

import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import vn.hocso.lrs.forward.Filter;
import vn.hocso.lrs.forward.Vault;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Dates;
import vn.hocso.shared.text.Vietnamese;

/**
 * A target that an administrator asks for, as it was typed.
 *
 * @param secretName of the configuration; empty when the secret was typed in
 * @param from date in Vietnam from which on statements are sent, empty for those to come
 * @param mark random, made with the form: the same form sent twice makes one target
 */
record NewTarget(String name, String endpoint, String version, String key, String secret, String secretName, String verbs,
        String activities, String agents, String extensions, String notFrom, String from, String mark) {

    static final Set<String> VERSIONS = Set.of("1.0.3", "2.0.0");

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_START = 30;
    private static final int LONGEST_SECRET = 500;
    private static final Pattern MARK = Pattern.compile("[a-z2-7]{8}");
    private static final Pattern KEY = Pattern.compile("[^:\\p{Cc}]{1,200}");

    NewTarget {
        name = Vietnamese.clean(text(name));
        endpoint = text(endpoint).strip().replaceAll("/+$", "");
        version = text(version);
        key = text(key).strip();
        secret = text(secret);
        secretName = text(secretName);
        from = text(from).strip();
    }

    static NewTarget empty() {
        return since(null);
    }

    /** @param from as it was typed; nothing else is known */
    static NewTarget since(String from) {
        return new NewTarget(null, null, "1.0.3", null, null, null, null, null, null, null, null, from, null);
    }

    NewTarget withMark(String newMark) {
        return new NewTarget(name, endpoint, version, key, "", secretName, verbs, activities, agents, extensions, notFrom, from,
                newMark);
    }

    /**
     * @param own address of this store, to which nothing is sent
     * @param httpsOnly whether nothing but https may be used
     * @param vault that has the configuration's secrets
     * @return field to sentence, in the order of the form; empty when all is well
     */
    Map<String, String> problems(String own, boolean httpsOnly, Vault vault) {
        var problems = new LinkedHashMap<String, String>();
        note(problems, "name", !name.isEmpty() && name.length() <= LONGEST_NAME && hasMark(),
                "Bạn ghi tên hệ thống, dài nhất " + LONGEST_NAME + " ký tự.");
        note(problems, "endpoint", isEndpoint(httpsOnly), httpsOnly
                ? "Bạn ghi địa chỉ kho bắt đầu bằng https://, không kèm ? hoặc #."
                : "Bạn ghi địa chỉ kho bắt đầu bằng https:// hoặc http://, không kèm ? hoặc #.");
        note(problems, "endpoint", !endpoint.equalsIgnoreCase(own), "Đây là địa chỉ của chính kho này.");
        note(problems, "version", VERSIONS.contains(version), "Bạn chọn phiên bản xAPI của kho kia.");
        problems.putAll(secretProblems(problems.containsKey("endpoint") ? null : endpoint, key, secret, secretName, vault));
        check(problems, "verbs", verbs, Lines::iri);
        check(problems, "activities", activities, Lines::iri);
        check(problems, "agents", agents, Lines::agent);
        check(problems, "extensions", extensions, Lines::extension);
        check(problems, "notFrom", notFrom, Lines::authority);
        note(problems, "from", from.isEmpty() || date(from) != null, "Bạn ghi ngày, ví dụ 15/11/2022, hoặc để trống.");
        return problems;
    }

    /** @param endpoint null when it is wrong itself */
    static Map<String, String> secretProblems(String endpoint, String key, String secret, String secretName, Vault vault) {
        var problems = new LinkedHashMap<String, String>();
        note(problems, "key", KEY.matcher(key).matches(), "Bạn ghi khóa kho kia cấp, không có dấu hai chấm.");
        if (secretName.isEmpty()) {
            note(problems, "secret", vault.takesSecrets(),
                    "Máy chủ chưa có khóa mã hóa (hocso.lrs.forward.key), nên chỉ dùng được "
                            + "mã bí mật trong cấu hình.");
            note(problems, "secret", !secret.isEmpty() && secret.length() <= LONGEST_SECRET, "Bạn ghi mã bí mật kho kia cấp.");
        } else {
            note(problems, "secret", secret.isEmpty() && vault.names().contains(secretName),
                    "Bạn ghi mã bí mật, hoặc chọn một mã trong cấu hình, không cả hai.");
            String only = endpoint == null ? null : vault.keptFrom(secretName, endpoint);
            note(problems, "secret", only == null,
                    "Mã " + secretName + " trong cấu hình chỉ dùng cho địa chỉ bắt đầu bằng " + only
                            + ". Bạn sửa lại địa chỉ kho, hoặc nhờ người quản lý máy chủ thêm một mã cho địa chỉ này.");
        }
        return problems;
    }

    /** @return null when it is none */
    static LocalDate date(String text) {
        try {
            return Dates.ofPerson(text);
        } catch (DomainException e) {
            return null;
        }
    }

    boolean hasMark() {
        return mark != null && MARK.matcher(mark).matches();
    }

    /** @return what people recognise, made unique by the mark: {@code kho-tinh-ha-nam-k7q2mzpa} */
    String code() {
        String start = Vietnamese.fold(name).replaceAll("[^a-z0-9]+", "-");
        start = start.substring(0, Math.min(LONGEST_START, start.length())).replaceAll("^-+|-+$", "");
        return (start.isEmpty() ? "lrs" : start) + "-" + mark;
    }

    Filter filter() {
        return new Filter(Lines.read(verbs, Lines::iri), Lines.read(activities, Lines::iri), Lines.read(agents, Lines::agent),
                Lines.read(extensions, Lines::extension));
    }

    List<String> authorities() {
        return Lines.read(notFrom, Lines::authority);
    }

    private boolean isEndpoint(boolean httpsOnly) {
        try {
            URI uri = URI.create(endpoint);
            return ("https".equals(uri.getScheme()) || !httpsOnly && "http".equals(uri.getScheme())) && uri.getHost() != null
                    && uri.getQuery() == null && uri.getFragment() == null && uri.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void check(Map<String, String> problems, String field, String text, UnaryOperator<String> kind) {
        try {
            Lines.read(text, kind);
        } catch (DomainException e) {
            problems.put(field, e.getMessage());
        }
    }

    private static void note(Map<String, String> problems, String field, boolean right, String sentence) {
        if (!right) {
            problems.putIfAbsent(field, sentence);
        }
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}
