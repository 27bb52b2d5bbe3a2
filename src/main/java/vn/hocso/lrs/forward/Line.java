package vn.hocso.lrs.forward;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import vn.hocso.lrs.client.NoAnswerException;
import vn.hocso.lrs.client.XapiAnswer;
import vn.hocso.lrs.client.XapiClient;
import vn.hocso.lrs.client.XapiException;
import vn.hocso.lrs.forward.Setback.Stop;

/** Leads to one far store; the gate is asked before each request. */
final class Line {

    private final XapiClient client;
    private final Gate gate;

    Line(XapiClient client, Gate gate) {
        this.client = client;
        this.gate = gate;
    }

    /** @param parcels several of them have no files */
    XapiAnswer post(List<Parcel> parcels) throws Stop, NoAnswerException {
        gate.ask(client.allowed(parcels.stream().mapToLong(Parcel::bytes).sum()));
        return client.post(parcels.stream().map(Parcel::body).toList(), parcels.get(0).files());
    }

    Optional<byte[]> statement(UUID id) throws Stop, XapiException {
        gate.ask(client.allowed(0));
        return client.statement(id);
    }

    Optional<byte[]> voided(UUID id) throws Stop, XapiException {
        gate.ask(client.allowed(0));
        return client.voided(id);
    }

    byte[] about() throws Stop, XapiException {
        gate.ask(client.allowed(0));
        return client.about();
    }
}
