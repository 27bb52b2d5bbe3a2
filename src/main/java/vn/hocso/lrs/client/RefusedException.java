package vn.hocso.lrs.client;

/** The store answered a question with something else than what was asked for. */
public final class RefusedException extends XapiException {

    private final transient XapiAnswer answer;

    RefusedException(XapiAnswer answer) {
        super("The store answered " + answer.status(), null);
        this.answer = answer;
    }

    public XapiAnswer answer() {
        return answer;
    }
}
