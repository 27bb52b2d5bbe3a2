package vn.hocso.course.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown of whoever wrote it becomes HTML that harms no member. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LessonHtmlTest {

    /** Every tag that may come out, with the attributes it may have; anything else is a hole. */
    private static final Pattern ALLOWED = Pattern
            .compile("</?(p|h2|h3|ul|li|strong|em|blockquote|code|pre|thead|tbody|tr|th|td)>"
                    + "|<(br|hr) />|</?ol>|<ol start=\"\\d+\">|<div class=\"scroll\" tabindex=\"0\"><table class=\"table\">|</table></div>"
                    + "|<a href=\"https?://[^\"]*\" rel=\"nofollow\">|</a>");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            đoạn                                | <p>đoạn</p>
            ## Phần                             | <h2>Phần</h2>
            ### Mục                             | <h3>Mục</h3>
            - một                               | <ul><li>một</li></ul>
            1. một                              | <ol><li>một</li></ol>
            3. ba                               | <ol start="3"><li>ba</li></ol>
            **đậm**                             | <p><strong>đậm</strong></p>
            *nghiêng*                           | <p><em>nghiêng</em></p>
            > lời                               | <blockquote><p>lời</p></blockquote>
            một\\\\ndòng                        | <p>một<br />dòng</p>
            ***                                 | <hr />
            ``mã``                              | <p><code>mã</code></p>
            [trang](https://dichvucong.gov.vn/) | <p><a href="https://dichvucong.gov.vn/" rel="nofollow">trang</a></p>
            """)
    void each_allowed_element_is_kept(String markdown, String html) {
        assertThat(LessonHtml.render(markdown.replace("\\n", "\n")).replace("\n", "")).isEqualTo(html);
    }

    @Test
    void a_table_stands_in_a_box_that_scrolls() {
        assertThat(LessonHtml.render("| a | b |\n|:-:|---|\n| 1 | 2 |\n").replace("\n", "")).isEqualTo(
                "<div class=\"scroll\" tabindex=\"0\"><table class=\"table\"><thead><tr><th>a</th><th>b</th></tr></thead>"
                        + "<tbody><tr><td>1</td><td>2</td></tr></tbody></table></div>");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "<svg><script>alert(1)</script></svg>",
            "<iframe src=\"javascript:alert(1)\"></iframe>",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<div style=\"background:url(javascript:alert(1))\">x</div>",
            "<style>*{x:expression(alert(1))}</style>",
            "<base href=\"//evil.example/\">",
            "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
            "<form action=\"//evil.example\"><button>x</button></form>",
            "<math><mi xlink:href=\"data:text/html,x\">x</mi></math>",
            "<object data=\"data:text/html;base64,PHNjcmlwdD4=\"></object>",
            "<!--><img src=x onerror=alert(1)>-->",
            "<![CDATA[<img src=x onerror=alert(1)>]]>",
            "<p title=\"</p><img src=x onerror=alert(1)>\">",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "[x](javascript:alert(1))",
            "[x](JaVaScRiPt:alert(1))",
            "[x](java\tscript:alert(1))",
            "[x](&#106;avascript:alert(1))",
            "[x](&#x6A;avascript&colon;alert(1))",
            "[x](&Tab;javascript:alert(1))",
            "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
            "[x](vbscript:msgbox(1))",
            "[x](file:///etc/passwd)",
            "[x](//evil.example/)",
            "[x](/learning/anything)",
            "<javascript:alert(1)>",
            "![x](javascript:alert(1))",
            "![x](data:image/svg+xml;base64,PHN2Zz4=)",
            "![x\" onerror=\"alert(1)](https://a.vn/b.png)",
            "[x](https://a.vn/\"onmouseover=\"alert(1))",
            "[x](https://a.vn/ \"t\\\" onclick=\\\"alert(1)\")",
            "[x]: javascript:alert(1)\n\n[x]",
            "`</code><script>alert(1)</script>`",
            "```html\" onclick=\"alert(1)\n</pre><script>alert(1)</script>\n```",
            "| <img src=x onerror=alert(1)> |\n|---|\n| <table><script>alert(1)</script> |",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "<scr\u0000ipt>alert(1)</scr\u0000ipt>",
            "\u2028<img src=x onerror=alert(1)>\u2029",
            "# <table>&lt;table&gt;",
    })
    void nothing_else_comes_out(String payload) {
        String html = LessonHtml.render(payload);
        assertThat(ALLOWED.matcher(html).replaceAll("")).doesNotContain("<", ">");
        assertThat(html).doesNotContainPattern("href=\"(?!https?://)");
    }

    @Test
    void what_is_nested_without_end_is_refused() {
        assertThatThrownBy(() -> LessonHtml.render("*a **a ".repeat(1000) + "a** a*".repeat(1000)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
