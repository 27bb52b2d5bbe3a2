package vn.hocso.lrs.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a client of the record store may do. */
public enum ClientScope {

    /** Write statements. */
    WRITE("statements/write", "Ghi bản ghi", "Gửi bản ghi học tập vào kho, dưới tên của hệ thống này."),
    /** Read the statements of its own authority. */
    READ_MINE("statements/read/mine", "Đọc bản ghi của mình",
            "Đọc lại những bản ghi đã gửi dưới tên của hệ thống này, không thấy của nơi khác."),
    /** Read every statement. */
    READ("statements/read", "Đọc mọi bản ghi", "Đọc bản ghi của tất cả các hệ thống và của Học Số; chỉ cấp khi thật cần."),
    /** Read and write the state of activities. */
    STATE("state", "Trạng thái", "Ghi và đọc chỗ người học đang học dở, chung với mọi hệ thống có quyền này."),
    /** Read and write profiles of agents and activities. */
    PROFILE("profile", "Hồ sơ", "Ghi và đọc hồ sơ của hoạt động và của người học, chung với mọi hệ thống có quyền này."),
    /** Read everything. */
    ALL_READ("all/read", "Đọc tất cả", "Đọc mọi bản ghi, trạng thái và hồ sơ của mọi hệ thống; không ghi gì."),
    /** Write and read everything. */
    ALL("all", "Toàn quyền", "Ghi và đọc mọi thứ trong kho; chỉ dành cho hệ thống do chính đơn vị vận hành.");

    private final String text;
    private final String label;
    private final String meaning;

    ClientScope(String text, String label, String meaning) {
        this.text = text;
        this.label = label;
        this.meaning = meaning;
    }

    /** @return the name the xAPI standard gives it */
    public String text() {
        return text;
    }

    /** @return a few words for people */
    public String label() {
        return label;
    }

    /** @return one sentence for people */
    public String meaning() {
        return meaning;
    }

    /** @throws IllegalArgumentException when the standard calls no scope so */
    public static ClientScope of(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("No scope " + text));
    }

    /** @return the scope the standard calls so */
    public static Optional<ClientScope> find(String text) {
        return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
    }

    /** @param texts what stands in the database */
    public static Set<ClientScope> all(String[] texts) {
        var scopes = EnumSet.noneOf(ClientScope.class);
        for (String text : texts) {
            scopes.add(of(text));
        }
        return scopes;
    }
}
