package vn.hocso.identity;

/** Says which part of the country a person answers for; implemented by the room {@code roster}. */
public interface ScopeSource {

    /**
     * @param subject of the token
     * @return the scope as of now, {@link Scope#NONE} when none was given
     */
    Scope scopeOf(String subject);
}
