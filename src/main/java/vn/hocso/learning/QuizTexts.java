package vn.hocso.learning;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a member reads in a quiz, from its start to its result. */
@MessageBundle(value = "quiz", locale = "vi")
interface QuizTexts {

    @Message("Kiểm tra nhanh")
    String quiz();

    @Message("Bạn đã học xong bài này. Bạn có thể làm lại bao nhiêu lần cũng được.")
    String passedAlready();

    @Message("5 câu, đúng 4 câu là đạt. Không giới hạn thời gian, được làm lại.")
    String rules();

    @Message("Làm tiếp bài kiểm tra")
    String goOn();

    /** Before the heading at which the lesson was left. */
    @Message("Đọc tiếp từ phần")
    String readOn();

    @Message("Làm lại")
    String again();

    @Message("Làm bài kiểm tra")
    String start();

    @Message("Đúng rồi!")
    String right();

    @Message("Chưa đúng")
    String tagWrong();

    @Message("Câu {place}/{count}")
    String questionNumber(int place, int count);

    @Message("Chưa đúng, xem giải thích")
    String wrongSee();

    @Message("Câu trả lời đúng")
    String rightAnswer();

    @Message("Bạn đã chọn, chưa đúng")
    String youChose();

    @Message("Xem kết quả")
    String seeResult();

    @Message("Câu tiếp theo")
    String nextQuestion();

    @Message("Bạn vừa đăng nhập lại, nên câu trả lời vừa rồi chưa được ghi. Bạn chọn lại nhé; các câu trước vẫn còn nguyên.")
    String signedInAgain();

    @Message("Chưa gửi được")
    String notSent();

    @Message("Bạn hãy chọn một câu trả lời.")
    String chooseOne();

    @Message("Trả lời")
    String answer();

    @Message("Kết quả")
    String result();

    @Message("Bạn đã đạt")
    String youPassed();

    @Message("Chưa đạt, bạn làm lại nhé")
    String notPassed();

    @Message("Đúng")
    String rightCount();

    @Message("câu.")
    String ofQuestions();

    @Message("Cần đúng ít nhất 4 câu. Bạn có thể xem lại bài rồi làm lại, không giới hạn số lần.")
    String fourNeeded();

    @Message("Bạn đã hoàn thành chương trình cốt lõi dành cho Tổ công nghệ số cộng đồng.")
    String coreDoneForTeams();

    @Message("Nhận giấy xác nhận")
    String getCertificate();

    @Message("Bài tiếp theo:")
    String nextLesson();

    @Message("Về việc học của tôi")
    String toMyLearning();

    @Message("Xem lại bài học")
    String readAgain();

    @Message("Xem lại từng câu")
    String eachQuestion();

    @Message("Đúng")
    String tagRight();
}
