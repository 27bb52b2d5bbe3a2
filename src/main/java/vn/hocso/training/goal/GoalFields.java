package vn.hocso.training.goal;

import org.jboss.resteasy.reactive.RestForm;

/** The fields of the form as they come. */
class GoalFields {

    @RestForm
    String id;
    @RestForm
    String title;
    @RestForm
    String unit;
    @RestForm
    String scope;
    @RestForm
    String denominator;
    @RestForm
    String startsOn;
    @RestForm
    String endsOn;
    @RestForm
    String bound;
    @RestForm
    String rule;
    @RestForm
    String share;
    @RestForm
    String source;
    @RestForm
    String version;

    TypedGoal typed(String itsId) {
        return new TypedGoal(itsId, title, unit, scope, denominator, startsOn, endsOn, bound, rule, share, source,
                version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0);
    }
}
