package vn.hocso.lrs.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static vn.hocso.lrs.protocol.XapiVersion.V1_0;
import static vn.hocso.lrs.protocol.XapiVersion.V2_0;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.hocso.lrs.protocol.XapiVersion;
import vn.hocso.shared.DomainException;

/** What is new in IEEE 9274.1.1 (2.0), and what both versions say of attachments; {@code 'x'} stands for "x". */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VersionRulesTest {

    private static final String START = "{'actor':{'mbox':'mailto:an@example.org'},'verb':{'id':'http://e.org/v'},";
    private static final String OBJECT = "'object':{'id':'https://example.org/a'}";
    private static final String SUB_STATEMENT = START + "'object':{'objectType':'SubStatement'," + START.substring(1) + OBJECT
            + ",%s}}";
    private static final String AGENTS = "'context':{'contextAgents':[{'objectType':'contextAgent',"
            + "'agent':{'mbox':'mailto:gv@e.org'},'relevantTypes':['https://e.org/t']}]}";
    private static final String GROUPS = "'context':{'contextGroups':[{'objectType':'contextGroup',"
            + "'group':{'objectType':'Group','mbox':'mailto:to@e.org','member':[{'mbox':'mailto:b@e.org'}]}}]}";

    @ParameterizedTest
    @ValueSource(strings = {AGENTS, GROUPS, "'context':{'contextAgents':[]}", "'version':'2.0.0'", "'version':'2.0'"})
    void what_2_0_brought_is_read_in_2_0_only_also_in_sub_statements(String property) {
        String statement = START + OBJECT + "," + property + "}";
        read(statement, V2_0);
        assertThatThrownBy(() -> read(statement, V1_0)).isInstanceOf(DomainException.class);
        if (property.startsWith("'context'")) {
            read(SUB_STATEMENT.formatted(property), V2_0);
            assertThatThrownBy(() -> read(SUB_STATEMENT.formatted(property), V1_0)).isInstanceOf(DomainException.class)
                    .hasMessageStartingWith("object.context.context");
        }
    }

    @Test
    void a_store_of_2_0_still_takes_statements_made_for_1_0() {
        for (String version : new String[]{"1.0", "1.0.0", "1.0.9"}) {
            read(START + OBJECT + ",'version':'" + version + "'}", V2_0);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            contextAgents | [{'agent':{'mbox':'mailto:a@e.org'}}] | [0].objectType
            contextAgents | [{'objectType':'contextagent','agent':{'mbox':'mailto:a@e.org'}}] | [0].objectType
            contextAgents | [{'objectType':'contextAgent'}] | [0].agent
            contextAgents | [{'objectType':'contextAgent','agent':{'objectType':'Group','mbox':'mailto:a@e.org'}}] | [0].agent
            contextAgents | [{'objectType':'contextAgent','agent':{'name':'x'}}] | [0].agent
            contextAgents | [{'objectType':'contextAgent','agent':{'mbox':'mailto:a@e.org'},'relevantTypes':[]}] | [0].relevantTypes
            contextAgents | [{'objectType':'contextAgent','agent':{'mbox':'mailto:a@e.org'},'relevantTypes':['x']}] | [0].relevantTypes[0]
            contextAgents | [{'objectType':'contextAgent','agent':{'mbox':'mailto:a@e.org'},'relevantTypes':'https://e.org/t'}] | [0].relevantTypes
            contextAgents | [{'objectType':'contextAgent','agent':{'mbox':'mailto:a@e.org'},'group':{}}] | [0].group
            contextAgents | {} |
            contextGroups | [{'objectType':'contextAgent','group':{'objectType':'Group','mbox':'mailto:a@e.org'}}] | [0].objectType
            contextGroups | [{'objectType':'contextGroup','group':{'mbox':'mailto:a@e.org'}}] | [0].group
            contextGroups | [{'objectType':'contextGroup','group':{'objectType':'Group'}}] | [0].group.member
            contextGroups | null |
            """)
    void who_is_involved_is_told_exactly(String property, String value, String where) {
        String name = "context." + property + (where == null ? "" : where) + ":";
        String context = "'context':{'" + property + "':" + value + "}";
        assertThatThrownBy(() -> read(START + OBJECT + "," + context + "}", V2_0)).isInstanceOf(DomainException.class)
                .hasMessageStartingWith(name);
        assertThatThrownBy(() -> read(SUB_STATEMENT.formatted(context), V2_0)).hasMessageStartingWith("object." + name);
    }

    @Test
    void who_is_involved_is_a_related_agent() {
        assertThat(read(START + OBJECT + "," + AGENTS + "}", V2_0).found().agents()).contains(entry("mailto:gv@e.org", false));
        assertThat(read(SUB_STATEMENT.formatted(GROUPS), V2_0).found().agents()).contains(entry("mailto:to@e.org", false),
                entry("mailto:b@e.org", false));
    }

    @ParameterizedTest
    @CsvSource({"2008-09-15T15:53:00.601Z,true,true", "2008-09-15T15:53:00.601+00:00,true,true",
            "2008-09-15T15:53:00+07:00,true,true", "2008-09-15t15:53:00z,true,true", "2008-09-15T15:53:00,true,false",
            "2008-09-15T15:53:00+0700,true,false", "2008-09-15T15:53:00+07,true,false", "2008-09-15T15:53:00-00,false,false",
            "2008-09-15T15:53:00-0000,false,false", "2008-09-15T15:53:00-00:00,false,false",
            "2008-09-15,false,false", "2008-09-15T15:53Z,false,false", "2008-13-15T15:53:00Z,false,false"})
    void times_are_iso_8601_in_1_0_and_rfc_3339_in_2_0(String time, boolean first, boolean second) {
        String statement = START + OBJECT + ",'timestamp':'" + time + "'}";
        assertThat(isRead(statement, V1_0)).isEqualTo(first);
        assertThat(isRead(statement, V2_0)).isEqualTo(second);
        String sub = SUB_STATEMENT.formatted("'timestamp':'" + time + "'");
        assertThat(isRead(sub, V1_0)).isEqualTo(first);
        assertThat(isRead(sub, V2_0)).isEqualTo(second);
    }

    @Test
    void an_attachment_says_what_it_is() {
        String file = "{'usageType':'http://e.org/u','display':{'vi':'Giấy'},'description':{'vi':'x'},"
                + "'contentType':'text/plain; charset=ascii','length':27,'sha2':'%s','fileUrl':'http://e.org/f'}";
        Statement read = read(START + OBJECT + ",'attachments':[" + file.formatted("A".repeat(64)) + "]}", V1_0);
        assertThat(read.found().attachments()).containsExactly(
                new Attachment("http://e.org/u", "text/plain; charset=ascii", "a".repeat(64), true));
        for (int digits : new int[]{56, 96, 128}) {
            read(START + OBJECT + ",'attachments':[" + file.formatted("0".repeat(digits)) + "]}", V2_0);
        }
        read(START + OBJECT + ",'attachments':[]}", V2_0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            'usageType':'http://e.org/u' | 'usageType':'u' | usageType
            'usageType':'http://e.org/u', | ~~ | usageType
            'display':{'vi':'Giấy'}, | ~~ | display
            'display':{'vi':'Giấy'} | 'display':'Giấy' | display
            'display':{'vi':'Giấy'} | 'display':{'vi':1} | display.vi
            'contentType':'image/jpeg' | 'contentType':'jpeg' | contentType
            'contentType':'image/jpeg' | 'contentType':1 | contentType
            'contentType':'image/jpeg', | ~~ | contentType
            'length':3 | 'length':'3' | length
            'length':3 | 'length':3.5 | length
            'length':3 | 'length':-3 | length
            'length':3, | ~~ | length
            'sha2':'DIGEST' | 'sha2':'xyz' | sha2
            'sha2':'DIGEST' | 'sha2':123 | sha2
            'sha2':'DIGEST' | 'fileUrl':'http://e.org/f' | sha2
            'sha2':'DIGEST' | 'sha2':'DIGEST','fileUrl':'f' | fileUrl
            'sha2':'DIGEST' | 'sha2':'DIGEST','file':'f' | file
            """)
    void an_attachment_without_what_it_must_say_is_refused(String part, String instead, String name) {
        String file = "{'usageType':'http://e.org/u','display':{'vi':'Giấy'},'contentType':'image/jpeg','length':3,'sha2':'DIGEST'}";
        String statement = START + OBJECT + ",'attachments':[" + file.replace(part, instead == null ? "" : instead) + "]}";
        assertThatThrownBy(() -> read(statement.replace("DIGEST", "0".repeat(64)), V1_0)).isInstanceOf(DomainException.class)
                .hasMessageStartingWith("attachments[0]." + name + ":");
    }

    private static boolean isRead(String statement, XapiVersion version) {
        try {
            return read(statement, version) != null;
        } catch (DomainException refused) {
            return false;
        }
    }

    private static Statement read(String text, XapiVersion version) {
        return StatementReader.one(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8), version);
    }
}
