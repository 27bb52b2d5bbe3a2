package vn.hocso.lrs.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import vn.hocso.lrs.protocol.XapiVersion;

/** The reading of one statement: by the rules of which version it is checked, and what is found in it on the way. */
final class Reading {

    final XapiVersion version;
    final Map<String, Boolean> agents = new LinkedHashMap<>(4);
    final Map<String, Boolean> activities = new LinkedHashMap<>(8);
    final Map<String, JsonNode> definitions = new LinkedHashMap<>(4);
    final List<Attachment> attachments = new ArrayList<>(0);
    /** An activity stands where a list of them belongs; allowed, but shown as a list. */
    boolean bareActivity;

    Reading(XapiVersion version) {
        this.version = version;
    }

    void agent(String key, boolean direct) {
        agents.merge(key, direct, Boolean::logicalOr);
    }

    void activity(String iri, boolean direct) {
        activities.merge(iri, direct, Boolean::logicalOr);
    }
}
