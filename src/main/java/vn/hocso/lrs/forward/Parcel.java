package vn.hocso.lrs.forward;

import java.util.List;

import vn.hocso.lrs.client.XapiFile;

/** A statement ready to go, with the files that came with it. */
record Parcel(Row row, byte[] body, List<XapiFile> files) {

    long bytes() {
        return body.length + files.stream().mapToLong(XapiFile::length).sum();
    }
}
