package vn.hocso.learning.offline;

import java.util.List;

import vn.hocso.course.Lesson;
import vn.hocso.course.Recording;

/** What can be kept on a phone: subjects in the order of the programme. */
record PackList(List<Pack> subjects) {

    record Pack(String code, String title, boolean optional, List<Entry> lessons) {}

    /**
     * @param reviewed whether an expert signed it: that may change although the revision does not, so it is not in the part
     * @param bytes about how many travel
     * @param sha256 of the part's content, by which the phone knows that it is whole, and whether it has it already
     * @param sound the lesson read aloud, null when nobody did; a phone fetches it apart
     */
    record Entry(String code, String title, int minutes, int revision, boolean reviewed, int bytes, String sha256,
            Sound sound) {}

    /** @param bytes that travel: it compresses no further */
    record Sound(String address, int bytes, String sha256) {

        static Sound of(Lesson lesson) {
            Recording recording = lesson.recording();
            return recording == null
                    ? null
                    : new Sound("/l/" + lesson.code() + "/audio/" + recording.sha256() + ".m4a", recording.bytes(),
                            recording.sha256());
        }
    }
}
