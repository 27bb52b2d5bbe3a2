package vn.hocso.learning.offline;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page for learning without a network. What its scripts say is in {@code assets/words-*.js}. */
@MessageBundle(value = "offline", locale = "vi")
interface OfflineTexts {

    @Message("Học khi không có mạng")
    String title();

    @Message("Bài trên máy")
    String onPhone();

    @Message("Trình duyệt này không chạy JavaScript, nên không giữ bài học trên máy được. Khi có mạng, bạn vẫn học và làm bài kiểm tra bình thường.")
    String noScript();

    @Message("Câu trả lời đang chờ")
    String waitingAnswers();

    @Message("Máy cũng đang giữ câu trả lời của người khác; chúng được gửi khi người đó đăng nhập.")
    String othersWait();

    @Message("Học Số chưa ghi nhận được những lượt làm bài sau và giữ lại để xem:")
    String notTaken();

    @Message("Gửi ngay")
    String sendNow();

    @Message("Gửi nhờ Tổ trưởng")
    String handOver();

    @Message("Khi máy bạn không có mạng, Tổ trưởng gửi hộ được. Gói có dấu riêng của máy bạn nên không ai sửa được; kết quả vẫn là của bạn, gửi nhiều lần vẫn chỉ tính một lần.")
    String handOverAbout();

    @Message("Trong gói không có tên hay số điện thoại. Ai cầm gói xem được bài đã học và câu đã chọn.")
    String handOverPrivacy();

    @Message("Chuyển tệp cho Tổ trưởng")
    String share();

    @Message("Lưu tệp vào máy")
    String save();

    @Message("Hiện mã QR")
    String codes();

    @Message("Tổ trưởng mở trang “Gửi hộ bài học” rồi quét. Các mã tự đổi và lặp lại cho đến khi đủ.")
    String leaderScans();

    @Message("Mã QR để Tổ trưởng quét")
    String codeForLeader();

    @Message("Dừng")
    String stop();

    @Message("Nhiều bài quá để hiện bằng mã QR. Bạn chuyển tệp nhé.")
    String tooMany();

    @Message("Chưa làm được gói. Bạn mở trang này một lần khi có mạng và đăng nhập, rồi làm lại.")
    String notMade();

    @Message("Trình duyệt này chưa mở được bài khi mất mạng. Bạn cập nhật trình duyệt, hoặc dùng Chrome, rồi mở lại trang này.")
    String noWorker();

    @Message("Bài học trên máy")
    String lessonsHere();

    @Message("Tải trước khi đi nơi không có mạng. Bài và câu hỏi nằm trên máy; câu trả lời được giữ lại và tự gửi khi có mạng, tính theo giờ bạn làm bài.")
    String lessonsAbout();

    @Message("Chỉ tải khi có Wi-Fi")
    String onlyWifi();

    @Message("Trình duyệt này không cho biết máy đang dùng Wi-Fi hay dữ liệu di động. Bạn tự xem trước khi bấm tải.")
    String wifiUnknown();

    @Message("Bài không còn trong chương trình")
    String withdrawn();

    @Message("Những bài này đã được rút, có thể để sửa. Bạn vẫn mở được trên máy này, và những gì bạn đã học vẫn được ghi nhận.")
    String withdrawnAbout();

    @Message("Có bản mới")
    String newer();

    @Message("Tải cả chương trình")
    String getAll();

    @Message("Chưa có bài nào trên máy. Khi có mạng, bạn")
    String nothingYet();

    @Message("đăng nhập")
    String nothingSignIn();

    @Message("rồi mở lại trang này để tải bài.")
    String nothingThen();

    @Message("Việc bạn vừa bấm cần có mạng nên chưa gửi được. Khi có mạng, bạn mở lại trang đó và làm lại.")
    String unsent();

    @Message("Máy hết chỗ nên chưa giữ được. Bạn xóa bớt ảnh hoặc video rồi bấm lại. Những câu đã trả lời và bài đã tải vẫn còn.")
    String full();

    @Message("Câu trả lời vừa rồi được giữ trên máy, chưa gửi. Khi có mạng, máy sẽ gửi và bạn làm tiếp lượt đó.")
    String keptAnswer();

    @Message("Máy chưa biết ai đang học. Bạn vào mạng và đăng nhập một lần, rồi làm bài không cần mạng.")
    String nobody();

    @Message("Muốn hỏi người soạn bài, bạn mở lại bài này khi có mạng.")
    String askLater();

    @Message("Bài khác trên máy")
    String otherLesson();

    @Message("Câu trả lời được giữ trên máy")
    String kept();

    @Message("Mạng bị ngắt nên câu trả lời chưa gửi. Khi có mạng, máy sẽ tự gửi và bạn làm tiếp.")
    String keptAbout();

    @Message("Chưa có mạng")
    String noNetwork();

    @Message("Bài này chưa được tải về máy, nên chưa mở được.")
    String notDownloaded();

    @Message("Chưa mở được bài trên máy")
    String broken();

    @Message("Trình duyệt không cho trang này giữ gì trên máy (có thể bạn đang ở chế độ ẩn danh). Khi có mạng, bạn vẫn học bình thường.")
    String brokenAbout();

    @Message("Các bài")
    String lessonsOfPack();

    @Message("Tải về")
    String get();

    @Message("Xóa khỏi máy")
    String drop();

    @Message("Đã hiểu")
    String understood();

    @Message("Đổi người (cần mạng)")
    String changePerson();

    @Message("Để mở nhanh, bạn đặt Học Số lên màn hình chính: mở trình đơn của trình duyệt, chọn “Thêm vào màn hình chính”.")
    String install();
}
