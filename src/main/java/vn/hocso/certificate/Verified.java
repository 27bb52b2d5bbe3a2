package vn.hocso.certificate;

import java.util.List;

/**
 * What anybody learns who holds the code.
 *
 * @param name null when the person did not agree to show it, or the paper no longer holds
 * @param chain all papers of the person, the newest first
 */
record Verified(Paper paper, String name, List<Certificate> chain) {

    /** @return the one that holds, null for none */
    public Certificate current() {
        return chain.stream().filter(Certificate::holds).findFirst().orElse(null);
    }
}
