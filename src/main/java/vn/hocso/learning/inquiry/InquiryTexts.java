package vn.hocso.learning.inquiry;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Asking who wrote a lesson, and what was answered. */
@MessageBundle(value = "inquiry", locale = "vi")
interface InquiryTexts {

    @Message("Câu hỏi của bạn hình như có {what}. Bạn vẫn gửi?")
    String revealingQuestion(String what);

    @Message("Người soạn bài không cần những số đó. Nếu có, bạn xóa đi rồi gửi. Nếu không phải, bạn cứ gửi.")
    String notNeeded();

    @Message("Bài")
    String lesson();

    @Message("Về câu kiểm tra:")
    String aboutQuestion();

    @Message("Người soạn bài của chương trình đọc và trả lời. Họ thấy bài và câu hỏi, không thấy tên hay số điện thoại của bạn. Câu hỏi không hiện công khai.")
    String whoReads();

    @Message("Câu hỏi của bạn")
    String yourQuestion();

    @Message("Dài nhất 1.000 ký tự. Không viết số điện thoại, mã OTP, mật khẩu, số giấy tờ của bất kỳ ai.")
    String askHint();

    @Message("Vẫn gửi")
    String sendAnyway();

    @Message("Gửi câu hỏi")
    String sendQuestion();

    @Message("Gửi câu hỏi cần có mạng.")
    String needsNetwork();

    @Message("Đã gửi câu hỏi. Câu trả lời sẽ hiện ở đây và ở trang Việc học của tôi.")
    String asked();

    @Message("Đã ghi là bạn đã đọc.")
    String readNoted();

    @Message("Bạn chưa hỏi câu nào. Cuối mỗi bài học có liên kết “Hỏi người soạn bài”.")
    String noQuestions();

    @Message("Chỉ bạn và người soạn bài đọc được; tên của bạn không hiện với họ.")
    String betweenUs();

    @Message("Câu trả lời mới")
    String newAnswer();

    @Message("Bạn hỏi lúc {time}.")
    String askedAt(String time);

    @Message("Mở bài học")
    String openLesson();

    @Message("Nhờ câu hỏi này, bài học đã được sửa ở bản {revision}.")
    String corrected(int revision);

    @Message("Trả lời")
    String answer();

    @Message("câu trả lời đã sửa")
    String answerChanged();

    @Message("Tôi đã đọc")
    String haveRead();

    @Message("Chờ trả lời")
    String waitsForAnswer();
}
