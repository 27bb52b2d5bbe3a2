package vn.hocso.course.content;

import java.util.regex.Pattern;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

import vn.hocso.course.markdown.LessonHtml;
import vn.hocso.course.markdown.Tree;

/** The rules of a lesson's text: short enough, plain enough, with something to do at the end. */
class BodyLint {

    private static final int FEWEST_WORDS = 250;
    private static final int MOST_WORDS = 600;
    private static final int LONGEST_SENTENCE = 40;
    private static final int LONGEST_AVERAGE = 20;
    private static final String EXERCISE = "Thực hành";
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…][”’\")»]{0,3})\\s+");

    private final Findings findings;
    private final int offset;
    private int words;
    private int sentences;
    private boolean exercise;

    private BodyLint(int offset, Findings findings) {
        this.offset = offset;
        this.findings = findings;
    }

    /**
     * @param offset lines of the file before the body
     * @return whether it can be turned into a page at all
     */
    static boolean check(String body, int offset, Findings findings) {
        Node document = LessonHtml.parse(body);
        if (Tree.depth(document) > LessonHtml.DEEPEST) {
            findings.add(offset + 1, "các phần lồng vào nhau quá sâu");
            return false;
        }
        new BodyLint(offset, findings).check(document);
        return true;
    }

    private void check(Node document) {
        if (document.getFirstChild() instanceof Heading heading) {
            findings.add(line(heading), "bài phải mở đầu bằng một đoạn văn, không phải tiêu đề");
        }
        Tree.walk(document, this::part);
        if (words < FEWEST_WORDS || words > MOST_WORDS) {
            findings.add(offset + 1, "bài phải có từ 250 đến 600 chữ, đang có " + words);
        }
        if (sentences > 0 && words > LONGEST_AVERAGE * sentences) {
            findings.add(offset + 1, "câu dài trung bình " + words / sentences + " chữ; phải dưới " + LONGEST_AVERAGE);
        }
        if (!exercise) {
            findings.add(offset + 1, "thiếu phần “## " + EXERCISE + "”");
        }
    }

    private void part(Node node) {
        if (node instanceof HtmlBlock || node instanceof HtmlInline) {
            findings.add(line(node), "không dùng HTML trong bài");
        } else if (node instanceof Image) {
            findings.add(line(node), "không dùng hình trong bài");
        } else if (node instanceof Link link && !link.getDestination().matches("https?://[^/].*")) {
            findings.add(line(node), "liên kết phải bắt đầu bằng https://");
        } else if (node instanceof Heading heading) {
            heading(heading);
        } else if (node instanceof Paragraph || node instanceof TableCell) {
            sentences(node);
        }
    }

    private void heading(Heading heading) {
        if (heading.getLevel() != 2 && heading.getLevel() != 3) {
            findings.add(line(heading), "tiêu đề chỉ dùng ## hoặc ###");
        }
        exercise |= heading.getLevel() == 2 && EXERCISE.equals(Tree.text(heading).strip());
        words += count(Tree.text(heading));
    }

    private void sentences(Node block) {
        String text = Tree.text(block);
        int at = 0;
        for (String sentence : SENTENCE_END.split(text)) {
            int count = count(sentence);
            words += count;
            sentences += count > 0 ? 1 : 0;
            at = text.indexOf(sentence, at);
            if (count > LONGEST_SENTENCE) {
                int line = line(block) + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
                findings.add(line, "câu dài " + count + " chữ; dài nhất là " + LONGEST_SENTENCE);
            }
        }
    }

    private static int count(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    private int line(Node node) {
        Node spanned = node;
        while (spanned.getSourceSpans().isEmpty() && spanned.getParent() != null) {
            spanned = spanned.getParent();
        }
        return offset + 1 + (spanned.getSourceSpans().isEmpty() ? 0 : spanned.getSourceSpans().get(0).getLineIndex());
    }
}
