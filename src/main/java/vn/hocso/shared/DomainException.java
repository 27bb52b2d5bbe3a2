package vn.hocso.shared;

/**
 * What a feature says when it refuses: a kind, a stable code for programs and a sentence in Vietnamese for people.
 * Features know no HTTP; {@code web} turns it into {@code application/problem+json} or a page.
 */
public class DomainException extends RuntimeException {

    /** Why the request was refused. */
    public enum Kind {
        /** The thing does not exist, or the caller may not know that it does. */
        NOT_FOUND,
        /** The thing existed and was withdrawn or closed. */
        GONE,
        /** What was sent contradicts what is stored; nothing was changed. */
        CONFLICT,
        /** What was sent builds on another state than what is stored; nothing was changed. */
        OUTDATED,
        /** What was sent breaks a rule; nothing was stored. */
        INVALID,
        /** The caller is known and may not do this. */
        FORBIDDEN,
        /** What was sent is larger than this route takes. */
        TOO_LARGE
    }

    private final Kind kind;
    private final String code;

    /**
     * @param code lower case with hyphens, never changed once published: {@code team-code-unknown}
     * @param sentence shown to the person as it is; holds nothing internal and no personal data
     */
    public DomainException(Kind kind, String code, String sentence) {
        super(sentence);
        this.kind = kind;
        this.code = code;
    }

    /** Shorthand for {@link Kind#NOT_FOUND}. */
    public static DomainException notFound(String code, String sentence) {
        return new DomainException(Kind.NOT_FOUND, code, sentence);
    }

    /** Shorthand for {@link Kind#INVALID}. */
    public static DomainException invalid(String code, String sentence) {
        return new DomainException(Kind.INVALID, code, sentence);
    }

    /** Shorthand for {@link Kind#CONFLICT}. */
    public static DomainException conflict(String code, String sentence) {
        return new DomainException(Kind.CONFLICT, code, sentence);
    }

    /** Shorthand for {@link Kind#FORBIDDEN}. */
    public static DomainException forbidden(String code, String sentence) {
        return new DomainException(Kind.FORBIDDEN, code, sentence);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }
}
