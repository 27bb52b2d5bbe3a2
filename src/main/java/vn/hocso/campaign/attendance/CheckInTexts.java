package vn.hocso.campaign.attendance;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Checking in at a training session in person. */
@MessageBundle(value = "checkin", locale = "vi")
interface CheckInTexts {

    @Message("Tập huấn trực tiếp")
    String inPerson();

    @Message("Chưa điểm danh được")
    String notDone();

    @Message("Đã điểm danh. Cảm ơn bạn đã dự.")
    String checkedIn();

    @Message("Đã gửi. Lượt điểm danh này được tính sau khi người phụ trách xem.")
    String flagged();

    @Message("Bạn chưa tham gia Tổ nào. Bạn tham gia Tổ trước, rồi quét lại mã để điểm danh.")
    String notJoined();

    @Message("Nhập mã điểm danh")
    String enterCode();

    @Message("Các buổi sắp tới ở tỉnh bạn")
    String coming();

    @Message("Chưa có buổi nào được ghi.")
    String noneComing();

    @Message("hôm nay")
    String today();

    @Message("Các buổi bạn đã dự")
    String attended();

    @Message("Chưa có buổi nào.")
    String noneAttended();

    @Message("Ghi lúc {time}")
    String notedAt(String time);

    @Message("chờ người phụ trách xem")
    String waits();

    @Message("không được tính")
    String notCounted();

    @Message("Dự tập huấn trực tiếp không thay cho việc học trực tuyến.")
    String notInstead();

    @Message("bằng quét mã trên màn hình")
    String scanned();

    @Message("bằng gõ mã trên màn hình")
    String typed();

    @Message("bằng mã điểm cầu")
    String byPoint();

    @Message("bằng phiếu giấy")
    String onPaper();

    @Message("Điểm danh: {place} {day}")
    String checkInAt(String place, String day);

    @Message("Bạn đang dự buổi tập huấn này?")
    String areYouHere();

    @Message("Thời gian")
    String time();

    @Message("Địa điểm")
    String place();

    @Message("Nội dung")
    String content();

    @Message("Tổ của bạn")
    String yourTeam();

    @Message("Có điều chưa khớp:")
    String unclear();

    @Message("Bạn vẫn gửi được; lượt này chỉ được tính sau khi người phụ trách xem.")
    String sendAllTheSame();

    @Message("Nếu bạn đang ở trong phòng, bạn quét mã mới trên màn hình thì không phải chờ.")
    String scanNew();

    @Message("Gửi để người phụ trách xem")
    String sendToLook();

    @Message("Điểm danh")
    String checkIn();

    @Message("Không phải buổi này, nhập mã khác")
    String otherCode();

    @Message("mã đã hết hạn khi quét hoặc gõ")
    String staleCode();

    @Message("ngoài giờ của buổi")
    String outsideHours();

    @Message("Tổ ở nơi khác")
    String otherPlace();

    @Message("Điểm danh buổi tập huấn")
    String title();

    @Message("Bạn xem lại mã điểm danh")
    String checkCode();

    @Message("Mở máy ảnh quét mã QR trên màn hình, hoặc gõ mã hiện dưới hình QR. Mã trên màn hình đổi sau mỗi 30 giây.")
    String scanOrType();

    @Message("Mã điểm danh")
    String code();

    @Message("8 chữ và số, không kể dấu gạch, ví dụ ABCD‑EFGH")
    String codeHint();

    @Message("Tiếp tục")
    String goOn();

    @Message("Các buổi tập huấn của tôi")
    String mySessions();

}
