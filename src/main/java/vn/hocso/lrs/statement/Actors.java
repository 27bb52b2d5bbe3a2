package vn.hocso.lrs.statement;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import vn.hocso.lrs.protocol.XapiVersion;

/** Agents and groups: exactly one identifier, except for a group without a name of its own. */
final class Actors {

    private static final Set<String> AGENT = Set.of("objectType", "name", "mbox", "mbox_sha1sum", "openid", "account");
    private static final Set<String> GROUP = Set.of("objectType", "name", "mbox", "mbox_sha1sum", "openid", "account",
            "member");
    private static final Set<String> ACCOUNT = Set.of("homePage", "name");
    private static final List<String> IDENTIFIERS = List.of("mbox", "mbox_sha1sum", "openid", "account");

    private Actors() {}

    static void agentOrGroup(Part part, Reading reading, boolean direct) {
        switch (part.anyObject().objectType("Agent")) {
            case "Agent" -> agent(part, reading, direct);
            case "Group" -> group(part, reading, direct);
            default -> throw part.broken("objectType ở đây phải là Agent hoặc Group");
        }
    }

    static void agent(Part part, Reading reading, boolean direct) {
        if (!"Agent".equals(part.anyObject().objectType("Agent"))) {
            throw part.broken("objectType ở đây phải là Agent");
        }
        part.object(AGENT);
        optionalName(part);
        String key = identifier(part);
        if (key == null) {
            throw part.broken("phải có đúng một trong các thuộc tính mbox, mbox_sha1sum, openid, account");
        }
        reading.agent(key, direct);
    }

    static void group(Part part, Reading reading, boolean direct) {
        if (!"Group".equals(part.anyObject().objectType(""))) {
            throw part.broken("objectType ở đây phải là Group");
        }
        part.object(GROUP);
        optionalName(part);
        String key = identifier(part);
        if (key == null) {
            part.need("member");
        } else {
            reading.agent(key, direct);
        }
        if (part.has("member")) {
            part.need("member").items().forEach(member -> agent(member, reading, direct));
        }
    }

    /** The authority a client sends is replaced, yet it has to be one: an agent, or the two agents of OAuth. */
    static void authority(Part part, XapiVersion version) {
        agentOrGroup(part, new Reading(version), false);
        boolean pair = part.node().path("member").size() == 2;
        if ("Group".equals(part.objectType("Agent")) && (identifier(part) != null || !pair)) {
            throw part.broken("một Group ở đây phải không có định danh riêng và có đúng hai thành viên");
        }
    }

    /** @return the agent's key, null when it has no identifier */
    private static String identifier(Part part) {
        String found = null;
        for (String property : IDENTIFIERS) {
            Part value = part.find(property);
            if (value != null) {
                if (found != null) {
                    throw part.broken("chỉ được có một trong các thuộc tính mbox, mbox_sha1sum, openid, account");
                }
                found = key(value);
            }
        }
        return found;
    }

    private static String key(Part value) {
        String key = switch (value.name()) {
            case "mbox" -> mailbox(value);
            case "mbox_sha1sum" -> "sha1|" + sha1(value);
            case "openid" -> "openid|" + Values.iri(value);
            default -> account(value);
        };
        if (!Formats.fitsKey(key)) {
            throw value.broken("dài quá 2.000 byte");
        }
        return key;
    }

    private static String mailbox(Part value) {
        if (!Formats.isMailbox(value.text())) {
            throw value.broken("phải có dạng mailto:ten@example.org");
        }
        return Formats.mailbox(value.text());
    }

    private static String sha1(Part value) {
        if (!Formats.isSha1(value.text())) {
            throw value.broken("phải là 40 chữ số thập lục phân");
        }
        return value.text().toLowerCase(Locale.ROOT);
    }

    private static String account(Part value) {
        value.object(ACCOUNT);
        return accountKey(Values.iri(value.need("homePage")), value.need("name").text());
    }

    static String accountKey(String homePage, String name) {
        return "account|" + homePage + "|" + name;
    }

    private static void optionalName(Part part) {
        if (part.has("name")) {
            part.need("name").text();
        }
    }
}
