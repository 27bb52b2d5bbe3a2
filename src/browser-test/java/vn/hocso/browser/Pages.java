package vn.hocso.browser;

import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;

/** Every page that has an address of its own, by who reads it: one list for everything that holds of every page. */
enum Pages {
    /** Whoever scanned a code. */
    STRANGER(null, "", "", "t?code=ABC", "t/QUOCGIA", "c", "c/ABC", "offline", "s", "no-such-page"),
    /** Who learns. */
    MEMBER("0900000001", "learning", "", "learning", "l/CDS-1", "l/DVC-3", "my-data", "my-data/amendments", "my-data/phones",
            "certificate",
            "claim", "transfer", "transfer/teams", "transfer/teams?unit=46", "offline", "notices", "practices", "channel",
            "check-in", "s", "l/CDS-1/inquiries", "learning/inquiries", "no-such-page"),
    /** Who leads a team besides. */
    LEADER("0900000002", "learning", "learning", "LEADING", "roster/transfers", "relay", "my-data/phones"),
    /** Of the public figures: tables and maps. */
    READER(null, "", "figures", "figures?within=MIC-2022:6", "figures?within=DMHC-2022:46", "sources"),
    /** Who writes lessons. */
    TRAINER("0900000003", "authoring", "authoring", "authoring/lessons/CDS-1", "authoring/inquiries", "authoring/faq"),
    /** Who keeps the lists of a province. */
    OFFICER("0900000005", "roster/imports", "roster/imports", "roster/teams", "roster/matches", "roster/establishment",
            "campaign/posters",
            "campaign/sessions", "campaign/new-session?province=46", "campaign/coverage", "campaign/notices",
            "campaign/new-notice", "campaign/practices", "campaign/channel", "campaign/support", "campaign/suggestions",
            "campaign/focal-points", "campaign/mailboxes", "campaign/mailboxes/46"),
    /** Who watches the country. */
    MONITOR("0900000006", "training", "training", "training?within=MIC-2022:6", "training?within=DMHC-2022:46",
            "training?within=DMHC-2022:474", "training?asOf=31/02/2022", "training?boundary=2025", "training?scheme=TWD-2022",
            "training?within=DMHC-2025:75", "training?within=DMHC-2022:19750", "training?target=members-zalo-2022-09",
            "training?target=teams-in-person-2022-09&within=DMHC-2022:474",
            "training?target=communes-bridging-2022-09&within=DMHC-2022:46",
            "training?target=report-activity-2022-12", "training/league?target=teams-in-person-2022-09",
            "training/people", "training/people?within=DMHC-2022:46&of=roster-open", "training/letters", "training/league",
            "training/rules", "training/never-started", "training/exclusions",
            "training/reports", "training/yearly-reports", "training/yearly-reports/youth-union/2022",
            "training/yearly-reports/committees/2022/46", "campaign/sessions", "campaign/coverage",
            "campaign/coverage?province=46", "campaign/mailboxes", "campaign/mailboxes/TW", "campaign/letters"),
    /** Who runs it. */
    ADMIN("0900000008", "administration/credentials", "administration/credentials", "administration/new-credential",
            "training/exclusions/new?within=DMHC-2022:46&flag=TOO_FAST", "administration/forwarding",
            "administration/new-forwarding",
            "administration/statement-loads",
            "administration/statements", "administration/figures", "administration/targets", "administration/new-target",
            "administration/targets/members-online-2022-11", "administration/clusters", "administration/erasures",
            "administration/sources", "administration/sources/S0", "administration/offline-refusals",
            "administration/waiting-parcels");

    /** Stands for the page of the team that the leader of the demonstration leads. */
    private static final String LEADING = "LEADING";

    private final String userName;
    private final String home;
    private final List<String> paths;

    Pages(String userName, String home, String... paths) {
        this.userName = userName;
        this.home = home;
        this.paths = List.of(paths);
    }

    /** @return whether they are read on small phones, by people who were never taught to */
    boolean ofPeopleWithPhones() {
        return ordinal() <= LEADER.ordinal();
    }

    /** The reader comes in by the front door, when these pages ask who one is. */
    void enter(Page page, String address) {
        if (userName != null) {
            Steps.signIn(page, address + home, userName);
        }
    }

    /** @param leading where the team of the demonstration's leader is led */
    Stream<String> paths(String leading) {
        return paths.stream().map(path -> path.equals(LEADING) ? leading : path);
    }

    /** @return a name for pictures of that page */
    String nameOf(String path) {
        return (name() + "-" + path).toLowerCase().replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
    }
}
