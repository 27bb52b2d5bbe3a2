package vn.hocso.campaign.channel;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.learning.copy.HeldBeside;
import vn.hocso.shared.text.Numbers;

/** What is known of a member and the channel, in the copy of the member's data. */
@ApplicationScoped
class OwnFollows implements HeldBeside {

    private final Follows follows;
    private final Followers followers;

    OwnFollows(Follows follows, Followers followers) {
        this.follows = follows;
        this.followers = followers;
    }

    @Override
    public String part() {
        return "channel";
    }

    @Override
    public String heading() {
        return "Kênh Zalo";
    }

    @Override
    public List<Thing> of(UUID member) {
        boolean tied = followers.of(member).isPresent();
        return follows.history(member).stream().map(follow -> new Thing(sentence(follow), Map.of("grade", follow.grade(),
                "source", follow.source(), "at", follow.at(), "tiedToFollower", tied))).toList();
    }

    private static String sentence(Follow follow) {
        String what = switch (follow.grade()) {
            case NONE -> "bạn rút lại điều đã khai";
            case DECLARED -> follow.source() == Follow.Source.LEADER ? "Tổ trưởng bỏ xác nhận" : "bạn khai đang quan tâm kênh";
            case CONFIRMED -> follow.isByChannel() ? "kênh xác nhận bạn quan tâm" : "Tổ trưởng xác nhận bạn quan tâm kênh";
            case UNFOLLOWED -> "kênh báo bạn bỏ quan tâm";
        };
        return Numbers.time(follow.at()) + ": " + what;
    }
}
