package vn.hocso.roster;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a person says when joining.
 *
 * @param fullName họ và tên in one field, cleaned and in NFC
 * @param adult "Tôi từ đủ 16 tuổi"; no date of birth is asked
 * @param consents what the person ticked
 * @param teamCode as on the QR sheet or chosen from the list
 */
public record JoinRequest(String fullName, boolean adult, Set<ConsentPurpose> consents, String teamCode) {

    public JoinRequest {
        fullName = FullName.clean(fullName);
        consents = consents == null ? Set.of() : Set.copyOf(consents);
    }

    /** @return field to sentence for everything that keeps the person from joining, in the order of the form */
    public Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        FullName.problem(fullName).ifPresent(problem -> problems.put("fullName", problem));
        if (!adult) {
            problems.put("adult",
                    "Cảm ơn bạn đã quan tâm. Khóa học dành cho người từ đủ 16 tuổi; nếu đúng, bạn đánh dấu vào ô này."
                            + " Nếu chưa đủ, mời bạn học cùng cha mẹ hoặc người giám hộ.");
        }
        if (!consents.contains(ConsentPurpose.LEARNING_RECORD)) {
            problems.put("consent",
                    "Học Số cần lưu kết quả học thì mới tính được bạn đã học xong. Bạn không đồng ý thì chưa tham gia được.");
        }
        return problems;
    }
}
