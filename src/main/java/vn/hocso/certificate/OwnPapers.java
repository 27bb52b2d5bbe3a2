package vn.hocso.certificate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.learning.copy.HeldBeside;
import vn.hocso.shared.text.Numbers;

/** A member's papers, in the copy of the member's data. */
@ApplicationScoped
class OwnPapers implements HeldBeside {

    private final Certificates certificates;

    OwnPapers(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public String part() {
        return "certificates";
    }

    @Override
    public String heading() {
        return "Giấy xác nhận";
    }

    @Override
    public List<Thing> of(UUID member) {
        return certificates.of(member).stream().map(OwnPapers::thing).toList();
    }

    private static Thing thing(Certificate paper) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("code", paper.code());
        facts.put("rule", paper.rule());
        facts.put("course", paper.course());
        facts.put("completedAt", paper.completedAt());
        facts.put("name", paper.name());
        facts.put("issuedAt", paper.issuedAt());
        facts.put("replaces", paper.replaces());
        facts.put("revokedAt", paper.revokedAt());
        String issued = paper.grouped() + ", cấp lúc " + Numbers.time(paper.issuedAt()) + ": ";
        return new Thing(issued + (paper.holds()
                ? paper.name() + ", " + paper.course()
                : "hết hiệu lực lúc " + Numbers.time(paper.revokedAt()) + " vì " + paper.reason().sentence()), facts);
    }
}
