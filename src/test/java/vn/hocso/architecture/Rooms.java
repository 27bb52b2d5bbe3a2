package vn.hocso.architecture;

import java.util.Map;
import java.util.Set;

/** The only place where it is declared which room may use which. */
final class Rooms {

    static final String BASE = "vn.hocso";

    /** Each room with the rooms it may use besides {@code shared} and {@code web}. */
    static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("identity", Set.of()),
            Map.entry("roster", Set.of("identity")),
            Map.entry("course", Set.of("identity")),
            Map.entry("lrs", Set.of("identity")),
            Map.entry("learning", Set.of("course", "lrs", "roster", "identity")),
            Map.entry("authoring", Set.of("course", "lrs", "identity")),
            Map.entry("training", Set.of("roster", "learning", "lrs", "identity")),
            Map.entry("campaign", Set.of("roster", "learning", "training", "identity")),
            Map.entry("certificate", Set.of("learning", "roster", "course", "identity")),
            Map.entry("audit", Set.of("identity")),
            // Development servers and demonstration data; taken out of the packaged service.
            Map.entry("dev", Set.of("roster", "course", "lrs", "learning", "training", "campaign", "identity")));

    static final Set<String> FOUNDATIONS = Set.of("shared", "web");

    private Rooms() {}

    /** @return whether a class of the first room may use one of the second */
    static boolean allows(String from, String to) {
        if (from.equals(to) || to.equals("shared")) {
            return true;
        }
        return switch (from) {
            case "shared" -> false;
            case "web" -> false;
            default -> to.equals("web") || MAY_USE.get(from).contains(to);
        };
    }

    static boolean knows(String room) {
        return MAY_USE.containsKey(room) || FOUNDATIONS.contains(room);
    }
}
