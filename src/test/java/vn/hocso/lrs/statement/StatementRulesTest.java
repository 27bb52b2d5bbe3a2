package vn.hocso.lrs.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static vn.hocso.lrs.protocol.XapiVersion.V1_0;
import static vn.hocso.lrs.statement.StatementReader.DEEPEST;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.hocso.shared.DomainException;

/** What a statement may look like; {@code 'x'} stands for "x" in these tables. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StatementRulesTest {

    private static final int MANY = 100;
    private static final String ACTOR = "'actor':{'mbox':'mailto:an@example.org'}";
    private static final String VERB = "'verb':{'id':'http://adlnet.gov/expapi/verbs/answered'}";
    private static final String OBJECT = "'object':{'id':'https://example.org/a'}";

    @ParameterizedTest
    @ValueSource(strings = {
            "'result':{'score':{'scaled':-1,'raw':5,'min':0,'max':10.0},'success':true,'completion':false,'response':'','duration':'P1Y2M3DT4H5M6.789S'}",
            "'result':{'duration':'P3W'}", "'result':{'duration':'PT0S'}", "'result':{'extensions':{'https://e.org/x':null}}",
            "'context':{'registration':'EC531277-B57B-4C15-8D91-D292C5B2B8F7','team':{'objectType':'Group','mbox':'mailto:to@e.org'}}",
            "'context':{'instructor':{'objectType':'Group','member':[{'openid':'https://e.org/o'}]},'language':'sr-Latn-RS'}",
            "'context':{'contextActivities':{'parent':{'id':'https://e.org/p'},'grouping':[{'id':'tag:e.org,2022:g'}],'other':[]}}",
            "'context':{'revision':'1','platform':'p','statement':{'objectType':'StatementRef','id':'ec531277-b57b-4c15-8d91-d292c5b2b8f7'}}",
            "'timestamp':'2022-11-30T23:59:59.123456789+07:00'", "'timestamp':'2016-12-31T23:59:60Z'",
            "'timestamp':'2022-11-30T23:59:59'",
            "'timestamp':'2022-11-30T23:59:59+0700'", "'version':'1.0.3'", "'version':'1.0'", "'stored':'2022-11-30T23:59:59Z'",
            "'authority':{'objectType':'Group','member':[{'mbox':'mailto:a@e.org'},{'mbox':'mailto:b@e.org'}]}",
            "'id':'EC531277-b57b-4c15-8d91-d292c5b2b8f7'"})
    void what_the_standard_allows_is_read(String property) {
        assertThat(read("{" + ACTOR + "," + VERB + "," + OBJECT + "," + property + "}").verb()).endsWith("answered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'objectType':'Agent','mbox_sha1sum':'0123456789abcdef0123456789ABCDEF01234567'}",
            "{'objectType':'Group','member':[{'account':{'homePage':'https://e.org','name':'1'}}]}",
            "{'objectType':'SubStatement',"
                    + ACTOR + "," + VERB + "," + OBJECT + "}",
            "{'objectType':'StatementRef','id':'ec531277-b57b-4c15-8d91-d292c5b2b8f7'}",
            "{'id':'https://e.org/tổ/xã','definition':{'name':{'vi':'Bài','cmn':'x'},'type':'http://e.org/t','moreInfo':'https://e.org/m',"
                    + "'interactionType':'choice','correctResponsesPattern':['a[,]b'],'choices':[{'id':'a','description':{'vi':'A'}},{'id':'b'}],'extensions':{}}}",
            "{'id':'urn:x:1','definition':{'interactionType':'matching','source':[{'id':'1'}],'target':[{'id':'1'}]}}"})
    void every_kind_of_object_is_read(String object) {
        assertThat(read("{" + ACTOR + "," + VERB + ",'object':" + object + "}").verb()).endsWith("answered");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            'x':1 | x
            'Result':{} | Result
            'result':null | result
            'result':{'score':{'scaled':1.01}} | result.score.scaled
            'result':{'score':{'scaled':'1'}} | result.score.scaled
            'result':{'score':{'raw':11,'max':10}} | result.score.raw
            'result':{'score':{'raw':-1,'min':0}} | result.score.raw
            'result':{'score':{'min':1,'max':1}} | result.score.min
            'result':{'score':{'other':1}} | result.score.other
            'result':{'success':'true'} | result.success
            'result':{'response':1} | result.response
            'result':{'duration':'P'} | result.duration
            'result':{'duration':'PT'} | result.duration
            'result':{'duration':'1 minute'} | result.duration
            'result':{'extensions':{'x':1}} | result.extensions.x
            'result':{'extensions':[]} | result.extensions
            'context':{'registration':'1-1-1-1-1'} | context.registration
            'context':{'team':{'mbox':'mailto:a@e.org'}} | context.team
            'context':{'language':'12'} | context.language
            'context':{'language':'vi_VN'} | context.language
            'context':{'contextActivities':{'parents':[]}} | context.contextActivities.parents
            'context':{'contextActivities':{'parent':[{'id':'x'}]}} | context.contextActivities.parent[0].id
            'context':{'statement':{'id':'ec531277-b57b-4c15-8d91-d292c5b2b8f7'}} | context.statement.objectType
            'context':{'instructor':{'objectType':'agent','mbox':'mailto:a@e.org'}} | context.instructor
            'context':{'contextAgents':[]} | context.contextAgents
            'timestamp':'2022-11-30' | timestamp
            'timestamp':'2022-11-31T00:00:00Z' | timestamp
            'timestamp':'2022-11-30T24:00:00Z' | timestamp
            'timestamp':'2022-11-30T23:59:59-00:00' | timestamp
            'timestamp':'2022-11-30T23:59:59-0000' | timestamp
            'timestamp':'0001-01-01T00:00:00+14:00' | timestamp
            'timestamp':'9999-12-31T23:59:59-12:00' | timestamp
            'timestamp':'2022-11-30T23:59:59+25:00' | timestamp
            'timestamp':1669827599 | timestamp
            'timestamp':'30/11/2022 23:59' | timestamp
            'id':'1' | id
            'version':'2.0.0' | version
            'stored':'now' | stored
            'authority':{'objectType':'Group','member':[{'mbox':'mailto:a@e.org'}]} | authority
            'attachments':{} | attachments
            """)
    void a_property_that_breaks_a_rule_is_named(String property, String name) {
        refused("{" + ACTOR + "," + VERB + "," + OBJECT + "," + property + "}", name + ":");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'mbox':'an@example.org'} | actor.mbox
            {'mbox':'mailto:an'} | actor.mbox
            {'mbox':'mailto:a@e.org','openid':'https://e.org'} | actor
            {'name':'An'} | actor
            {'mbox_sha1sum':'xyz'} | actor.mbox_sha1sum
            {'openid':'e.org'} | actor.openid
            {'account':{'homePage':'https://e.org'}} | actor.account.name
            {'account':{'homePage':'e.org','name':'1'}} | actor.account.homePage
            {'account':{'homePage':'https://e.org','name':1}} | actor.account.name
            {'objectType':'Person','mbox':'mailto:a@e.org'} | actor
            {'objectType':'Group'} | actor.member
            {'objectType':'Group','member':{}} | actor.member
            {'objectType':'Group','member':[{'objectType':'Group','member':[]}]} | actor.member[0]
            {'mbox':'mailto:a@e.org','member':[]} | actor.member
            [] | actor
            """)
    void an_actor_has_exactly_one_identifier(String actor, String name) {
        refused("{'actor':" + actor + "," + VERB + "," + OBJECT + "}", name + ":");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'id':'x'} | object.id
            {'id':'https://e.org/a b'} | object.id
            {} | object.id
            {'objectType':'activity','id':'https://e.org/a'} | object
            {'id':'https://e.org/a','definition':{'name':'x'}} | object.definition.name
            {'id':'https://e.org/a','definition':{'name':{'vi':1}}} | object.definition.name.vi
            {'id':'https://e.org/a','definition':{'type':'x'}} | object.definition.type
            {'id':'https://e.org/a','definition':{'interactionType':'Choice'}} | object.definition.interactionType
            {'id':'https://e.org/a','definition':{'choices':[]}} | object.definition.choices
            {'id':'https://e.org/a','definition':{'correctResponsesPattern':['a']}} | object.definition.correctResponsesPattern
            {'id':'https://e.org/a','definition':{'interactionType':'numeric','steps':[]}} | object.definition.steps
            {'id':'https://e.org/a','definition':{'interactionType':'choice','choices':[{'id':'a'},{'id':'a'}]}} | object.definition.choices[1].id
            {'id':'https://e.org/a','definition':{'interactionType':'choice','correctResponsesPattern':[1]}} | object.definition.correctResponsesPattern[0]
            {'objectType':'StatementRef','id':'x'} | object.id
            {'objectType':'SubStatement','id':'x'} | object.id
            """)
    void an_object_is_one_of_the_five_kinds(String object, String name) {
        refused("{" + ACTOR + "," + VERB + ",'object':" + object + "}", name + ":");
    }

    @Test
    void statements_within_statements_go_one_level_deep() {
        String sub = "{'objectType':'SubStatement'," + ACTOR + "," + VERB + ",'object':%s}";
        refused("{" + ACTOR + "," + VERB + ",'object':" + sub.formatted(sub.formatted("{'id':'https://e.org/a'}")) + "}",
                "object.object:");
    }

    @Test
    void some_properties_ask_for_a_kind_of_object() {
        refused("{" + ACTOR + "," + VERB
                + ",'object':{'mbox':'mailto:a@e.org','objectType':'Agent'},'context':{'revision':'1'}}",
                "context.revision:");
        refused("{" + ACTOR + ",'verb':{'id':'" + Rules.VOIDED + "'}," + OBJECT + "}", "object:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "1", "'x'", "[1]", "[null]", "[[]]", "{", "{}", "{'actor':1}", "[{}]", "{'a':1}{}",
            "\uFEFF{}",
            "{'actor':{'mbox':'mailto:a@e.org','mbox':'mailto:a@e.org'}}", "{'x':01}", "{'x':NaN}", "{'x':1e99999999999}",
            "{x:1}", "{'x':1,}"})
    void what_is_no_statement_is_refused(String text) {
        assertThatThrownBy(() -> StatementReader.many(bytes(text), V1_0, MANY, DEEPEST)).isInstanceOf(DomainException.class);
    }

    @Test
    void a_property_written_twice_is_refused_wherever_it_is() {
        String twice = "{" + ACTOR + "," + VERB + "," + OBJECT + ",'result':{'extensions':{'https://e.org/x':{'a':1,'a':1}}}}";
        assertThatThrownBy(() -> read(twice)).isInstanceOf(DomainException.class);
        read(twice.replace("'a':1,'a':1", "'a':1,'b':1"));
    }

    @Test
    void depth_and_length_of_numbers_are_bounded() {
        String open = "{" + ACTOR + "," + VERB + "," + OBJECT + ",'result':{'extensions':{'https://e.org/x':";
        read(open + "[".repeat(90) + "]".repeat(90) + "}}}");
        assertThatThrownBy(() -> read(open + "[".repeat(2000) + "]".repeat(2000) + "}}}")).isInstanceOf(DomainException.class);
        read(open + "1".repeat(1000) + "}}}");
        assertThatThrownBy(() -> read(open + "1".repeat(100_000) + "}}}")).isInstanceOf(DomainException.class);
        read(open + "1e999999999}}}");
        read("{" + ACTOR + "," + VERB + "," + OBJECT + ",'result':{'score':{'raw':1e999999999,'max':1e1000000000}}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00\\ud800", "\\ud800x"})
    void characters_no_database_takes_are_refused_and_all_others_kept(String escaped) {
        String text = "{" + ACTOR + "," + VERB + "," + OBJECT + ",'result':{'response':'%s'}}";
        assertThatThrownBy(() -> read(text.formatted(escaped))).isInstanceOf(DomainException.class);
        assertThat(new String(read(text.formatted("😀 \\ud83d\\ude00 \\u0001")).body(), StandardCharsets.UTF_8))
                .contains("😀 \\ud83d\\ude00");
    }

    @Test
    void what_is_not_utf_8_is_refused() {
        assertThatThrownBy(() -> StatementReader.many(new byte[]{'{', (byte) 0xC3, '}'}, V1_0, MANY, DEEPEST))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> StatementReader.many("{}".getBytes(StandardCharsets.UTF_16), V1_0, MANY, DEEPEST))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void a_batch_is_cut_into_the_bytes_of_its_statements() {
        String one = "{" + ACTOR + " ,\n" + VERB + "," + OBJECT + ",'result':{'response':'Tổ công nghệ 😀'}}";
        String other = "{" + ACTOR + "," + VERB + "," + OBJECT + "}";
        var statements = StatementReader.many(bytes("\n [ " + one + "\t,\n" + other + " ] "), V1_0, MANY, DEEPEST);
        assertThat(statements).extracting(s -> new String(s.body(), StandardCharsets.UTF_8))
                .containsExactly(one.replace('\'', '"'), other.replace('\'', '"'));
    }

    @Test
    void a_refusal_in_a_batch_says_which_statement() {
        assertThatThrownBy(
                () -> StatementReader.many(bytes("[{" + ACTOR + "," + VERB + "," + OBJECT + "},{" + ACTOR + "}]"), V1_0, MANY,
                        DEEPEST))
                .hasMessageStartingWith("[1].verb:");
    }

    @Test
    void a_statement_is_found_by_everyone_and_everything_it_names() {
        Statement read = read("{'actor':{'objectType':'Group','mbox':'mailto:g@e.org','member':[{'mbox':'mailto:a@e.org'}]},"
                + VERB + ","
                + OBJECT
                + ",'context':{'instructor':{'mbox':'mailto:i@e.org'},'contextActivities':{'parent':{'id':'https://e.org/p'}}}}");
        assertThat(read.found().agents()).containsOnly(entry("mailto:g@e.org", true), entry("mailto:a@e.org", true),
                entry("mailto:i@e.org", false));
        assertThat(read.found().activities()).containsOnly(entry("https://example.org/a", true),
                entry("https://e.org/p", false));
    }

    @Test
    void what_is_no_json_is_told_with_its_place_and_its_reason() {
        unreadable("{\n  'id': 'a',\n  'id': 'b'}", 3, "một thuộc tính viết hai lần");
        unreadable("{'actor': {'name': ", 1, "nội dung bị cắt ngang");
        unreadable("{\n'result': {'success': maybe}}", 2, "sai cú pháp");
        unreadable("{" + ACTOR + "," + VERB + "," + OBJECT + "}\n 1", 2, "còn nội dung sau khi giá trị đã kết thúc");
        // Where it became too deep, or a number too long, the parser does not say.
        refused("{'result': " + "[".repeat(200), "Nội dung JSON không đọc được: lồng sâu quá 100 lớp.");
        refused("{'result': " + "1".repeat(2_000) + "}", "Nội dung JSON không đọc được: một số dài quá 1000 chữ số");
    }

    @Test
    void a_store_that_is_set_to_take_less_says_which_statement_is_too_deep() {
        String flat = "{" + ACTOR + "," + VERB + "," + OBJECT + "}";
        String deep = flat.replace("}}", "},'context':{'extensions':{'https://e.org/x':[[[[{}]]]]}}}");
        assertThat(StatementReader.many(bytes("[" + flat + "," + deep + "]"), V1_0, MANY, 8)).hasSize(2);
        assertThatThrownBy(() -> StatementReader.many(bytes("[" + flat + "," + deep + "]"), V1_0, MANY, 7))
                .isInstanceOf(DomainException.class).hasMessage("statement[1]: JSON lồng sâu quá 7 lớp.");
    }

    @Test
    void a_time_means_an_instant() {
        assertThat(Formats.instant("2022-12-01T00:00:00+07:00")).isEqualTo(Instant.parse("2022-11-30T17:00:00Z"));
        assertThat(Formats.instant("2022-11-30T17:00:00.1234567Z")).isEqualTo(Instant.parse("2022-11-30T17:00:00.123456Z"));
    }

    private static Statement read(String text) {
        return StatementReader.one(bytes(text), V1_0);
    }

    private static void unreadable(String text, int line, String reason) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(DomainException.class)
                .hasMessageMatching("Nội dung JSON không đọc được ở dòng " + line + ", cột \\d+: " + reason + "\\.");
    }

    private static void refused(String text, String start) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(DomainException.class).hasMessageStartingWith(start);
    }

    private static byte[] bytes(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
