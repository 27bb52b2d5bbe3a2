package vn.hocso.lrs.statement;

import java.util.LinkedHashMap;
import java.util.Map;

/** Collects, while a statement is checked, by which agents and activities it will be found. */
final class Links {

    final Map<String, Boolean> agents = new LinkedHashMap<>(4);
    final Map<String, Boolean> activities = new LinkedHashMap<>(8);

    void agent(String key, boolean direct) {
        agents.merge(key, direct, Boolean::logicalOr);
    }

    void activity(String iri, boolean direct) {
        activities.merge(iri, direct, Boolean::logicalOr);
    }
}
