package vn.hocso.learning.relay;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Parcels of lessons that a leader carries: the leader's page, and the page of whose phones made them. */
@MessageBundle(value = "relay", locale = "vi")
interface RelayTexts {

    @Message("Gửi hộ bài học")
    String carry();

    @Message("Chưa nhận được gói")
    String notTaken();

    @Message("Gói này bạn đã gửi trước đó. Không có gì bị tính hai lần.")
    String takenBefore();

    @Message("Đã giữ gói. Máy làm ra gói chưa từng báo với Học Số, nên người học cần đăng nhập và nhận gói ở trang Việc học; khi đó kết quả mới được ghi.")
    String keptWaiting();

    @Message("Tổ viên không có mạng chuyển cho bạn một tệp từ trang “Bài trên máy”. Bạn gửi hộ khi máy bạn có mạng; kết quả vẫn là của tổ viên, tính theo giờ đã làm bài. Gói bị sửa thì không được nhận; gửi nhiều lần vẫn chỉ tính một lần.")
    String about();

    @Message("Tệp tổ viên đã chuyển")
    String file();

    @Message("Tên như hoc-so-2022-11-15.txt, lớn nhất 2 MB.")
    String fileHint();

    @Message("Gửi hộ")
    String send();

    @Message("Quét mã QR trên máy tổ viên")
    String scan();

    @Message("Trình duyệt này không tự đọc được mã QR. Bạn nhận tệp từ tổ viên (Zalo, Bluetooth), hoặc dùng Chrome trên Android.")
    String cannotScan();

    @Message("Mở máy ảnh để quét")
    String openCamera();

    @Message("Dừng quét")
    String stopScan();

    @Message("Bỏ gói đã quét này")
    String drop();

    @Message("Đã gửi hộ")
    String carried();

    @Message("Bạn chưa gửi hộ gói nào.")
    String nothingCarried();

    @Message("Nhận lúc {time}")
    String receivedAt(String time);

    @Message("Đã thu hồi. Gói do máy đó làm ra không được nhận nữa.")
    String revoked();

    @Message("Đã nhận gói là của bạn và ghi kết quả.")
    String accepted();

    @Message("Đã bỏ gói đó. Không có gì được ghi cho bạn.")
    String refused();

    @Message("Gói đang chờ bạn nhận")
    String waits();

    @Message("Một gói bài học gửi nhờ Tổ trưởng đang chờ bạn nhận: {number} lượt làm bài.")
    String waitsAbout(String number);

    @Message("Tổ trưởng gửi lúc {time}. Máy làm ra gói (khóa {key}) chưa từng báo với Học Số, nên chỉ bạn biết gói có phải của bạn không. Không phải bài bạn đã làm thì bạn đừng nhận.")
    String onlyYouKnow(String time, String key);

    @Message("Của tôi, ghi kết quả")
    String mine();

    @Message("Không phải của tôi")
    String notMine();

    @Message("Khi máy bạn không có mạng, bạn chuyển bài đã học cho Tổ trưởng gửi hộ, từ trang")
    String phonesAbout();

    @Message("Gói có dấu riêng của máy bạn, nên không ai sửa được và kết quả vẫn là của bạn.")
    String signs();

    @Message("Máy của bạn")
    String yourPhones();

    @Message("Chưa có máy nào. Máy tự báo khi bạn mở trang Bài trên máy lúc có mạng.")
    String noPhones();

    @Message("Nếu mất máy hoặc không dùng máy nữa, bạn bấm “Thu hồi”: gói từ máy đó không được nhận nữa.")
    String lostPhone();

    @Message("Máy")
    String phone();

    @Message("từ {time}")
    String phoneSince(String time);

    @Message(", đã thu hồi lúc {time}")
    String revokedAt(String time);

    @Message("Thu hồi máy {id}")
    String revokePhone(String id);

    @Message("Thu hồi")
    String revoke();

    @Message("Gói đã được gửi hộ")
    String carriedFor();

    @Message("Chưa có gói nào.")
    String noneCarried();

    @Message("Học Số đã nhận {number} lượt làm bài.")
    String taken(int number);

    @Message("{number} lượt không chắc về giờ; chỗ nào có hạn thì được tính riêng hoặc theo ngày nhận.")
    String doubtful(int number);

    @Message("{number} lượt không ghi được, giữ lại để xem.")
    String notRecorded(int number);

}
