package vn.hocso.lrs;

import jakarta.enterprise.context.ApplicationScoped;

/** The four kinds of names that statements share. */
@ApplicationScoped
class Vocabulary {

    private final Names authorities = new Names("lrs_authority", "name");
    private final Names actors = new Names("lrs_actor", "ifi");
    private final Names verbs = new Names("lrs_verb", "iri");
    private final Names activities = new Names("lrs_activity", "iri");

    Names authorities() {
        return authorities;
    }

    Names actors() {
        return actors;
    }

    Names verbs() {
        return verbs;
    }

    Names activities() {
        return activities;
    }
}
