package vn.hocso.training.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import vn.hocso.learning.Rule;
import vn.hocso.roster.Province;
import vn.hocso.training.Target;

/**
 * The form of a target as somebody left it.
 *
 * @param isNew whether it is not there yet
 * @param isFixed whether its deadline is over and its value kept, so that it is measured as it is for ever
 * @param problems field to sentence, empty when it is shown first
 */
record GoalForm(TypedGoal typed, boolean isNew, boolean isFixed, Map<String, String> problems, List<Province> provinces,
        List<Rule> rules) {

    /** One thing to choose. */
    public record Choice(String value, String label, boolean isChosen) {}

    /** @return the sentence beside the field, null when it is right */
    public String problem(String field) {
        return problems.get(field);
    }

    public List<Choice> units() {
        return Stream.of(Target.Unit.values()).map(unit -> choice(unit.name(), unit.label(), typed.unit())).toList();
    }

    public List<Choice> denominators() {
        return Stream.of(Target.Denominator.values()).map(one -> choice(one.name(), one.label(), typed.denominator())).toList();
    }

    public List<Choice> bounds() {
        return List.of(choice(Target.Bound.INCLUSIVE.name(), "đến hết ngày (ngày đó vẫn kịp)", typed.bound()),
                choice(Target.Bound.EXCLUSIVE.name(), "trước ngày (ngày đó đã muộn)", typed.bound()));
    }

    /** @return the country first */
    public List<Choice> scopes() {
        var all = new ArrayList<Choice>();
        all.add(choice(Target.COUNTRY, "Cả nước", typed.scope()));
        provinces.forEach(one -> all.add(choice(Target.COUNTRY + ":" + one.code(), one.name(), typed.scope())));
        return all;
    }

    /** @return none first */
    public List<Choice> ruleChoices() {
        var all = new ArrayList<Choice>();
        all.add(choice("", "chưa có cách đếm", typed.rule()));
        rules.forEach(one -> all.add(choice(one.code(), one.code() + ": " + one.name(), typed.rule())));
        return all;
    }

    /** @return what the one that is chosen is called */
    public String chosen(List<Choice> choices) {
        return choices.stream().filter(Choice::isChosen).map(Choice::label).findFirst().orElse("");
    }

    private static Choice choice(String value, String label, String chosen) {
        return new Choice(value, label, value.equals(chosen));
    }
}
