package vn.hocso.lrs.forward;

import vn.hocso.lrs.client.XapiAnswer;

/** What an answer of the far store means for what was sent. */
enum Verdict {

    TAKEN, CONFLICT, TOO_LARGE, REFUSED, DENIED,
    /** It asks to be left alone. */
    LATER,
    /** It, or what stands before it, did not get through with it: because it is ill, or because of what was sent. */
    SLOW, BROKEN;

    static Verdict of(XapiAnswer answer) {
        int status = answer.status();
        return switch (status) {
            case 200 -> answer.head().stripLeading().startsWith("[") ? TAKEN : DENIED; // some page or other
            case 204 -> TAKEN;
            case 409 -> CONFLICT;
            case 413 -> TOO_LARGE;
            case 425, 429, 503 -> LATER;
            case 408, 502, 504 -> SLOW;
            case 401, 403, 404, 405, 407, 410 -> DENIED;
            default -> status >= 500 ? BROKEN : status >= 400 ? REFUSED : DENIED;
        };
    }
}
