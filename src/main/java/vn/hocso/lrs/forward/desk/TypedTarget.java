package vn.hocso.lrs.forward.desk;

import org.jboss.resteasy.reactive.RestForm;

/** The fields of the form as they come. */
class TypedTarget {

    @RestForm
    String name;
    @RestForm
    String endpoint;
    @RestForm
    String version;
    @RestForm
    String key;
    @RestForm
    String secret;
    @RestForm
    String secretName;
    @RestForm
    String verbs;
    @RestForm
    String activities;
    @RestForm
    String agents;
    @RestForm
    String extensions;
    @RestForm
    String notFrom;
    @RestForm
    String from;
    @RestForm
    String mark;

    NewTarget target() {
        return new NewTarget(name, endpoint, version, key, secret, secretName, verbs, activities, agents, extensions, notFrom,
                from, mark);
    }
}
