package vn.hocso.certificate;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import vn.hocso.learning.Rules;

/** Lays papers out. */
@ApplicationScoped
class Papers {

    private final Rules rules;
    private final String publicUrl;

    /** @param publicUrl address people use, without a slash at the end */
    Papers(Rules rules, @ConfigProperty(name = "hocso.public-url", defaultValue = "http://localhost:8080") String publicUrl) {
        this.rules = rules;
        this.publicUrl = publicUrl;
    }

    Paper of(Certificate certificate) {
        return new Paper(certificate, rules.rule(certificate.rule()).lessons().size(), publicUrl);
    }
}
