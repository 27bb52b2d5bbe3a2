package vn.hocso.course.markdown;

import java.util.List;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns a lesson's Markdown into HTML that is safe to show to a member, whoever wrote it. */
public final class LessonHtml {

    /** Levels of lists, quotes and emphasis inside each other; more is refused before anything recursive sees it. */
    public static final int DEEPEST = 40;

    private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).maxOpenBlockParsers(DEEPEST).build();
    /** Addresses are left to the policy, which knows more tricks than the renderer. */
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(List.of(TablesExtension.create()))
            .escapeHtml(true).build();

    /** Whoever has no mouse scrolls it with the keyboard. */
    private static final String SCROLLED = "<div class=\"scroll\" tabindex=\"0\"><table class=\"table\">";

    private LessonHtml() {}

    /** @return the tree of the text, with the lines of its parts */
    public static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    /**
     * @return HTML of the elements of {@link LessonPolicy} only; wide tables stand in a box that scrolls by itself
     * @throws IllegalArgumentException when it is nested deeper than {@link #DEEPEST}
     */
    public static String render(String markdown) {
        Node document = parse(markdown);
        if (Tree.depth(document) > DEEPEST) {
            throw new IllegalArgumentException("Nested too deeply");
        }
        // The policy leaves tables without attributes and escapes text, so what is replaced is markup and nothing else.
        return LessonPolicy.sanitise(RENDERER.render(document))
                .replace("<table>", SCROLLED).replace("</table>", "</table></div>");
    }
}
