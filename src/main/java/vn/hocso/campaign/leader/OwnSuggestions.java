package vn.hocso.campaign.leader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.learning.copy.HeldBeside;
import vn.hocso.shared.text.Numbers;

/** What a member proposed as a leader, in the copy of the member's data. */
@ApplicationScoped
class OwnSuggestions implements HeldBeside {

    private final Suggestions suggestions;

    OwnSuggestions(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @Override
    public String part() {
        return "suggestions";
    }

    @Override
    public String heading() {
        return "Đề xuất đã gửi tỉnh";
    }

    @Override
    public List<Thing> of(UUID member) {
        return suggestions.by(member).stream().map(OwnSuggestions::thing).toList();
    }

    private static Thing thing(Suggestion one) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("team", one.teamCode());
        facts.put("body", one.body());
        facts.put("toldAt", one.toldAt());
        facts.put("answer", one.answer());
        facts.put("answeredAt", one.answeredAt());
        return new Thing(Numbers.time(one.toldAt()) + ", " + one.teamName() + ": " + one.body(), facts);
    }
}
