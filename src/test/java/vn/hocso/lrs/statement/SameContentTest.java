package vn.hocso.lrs.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.hocso.lrs.protocol.XapiVersion;

/** Data 2.3.1: which differences make another statement; {@code 'x'} stands for "x". */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SameContentTest {

    private static final String SENT = "{'actor':{'objectType':'Group','mbox':'mailto:To@e.org','member':[{'mbox':'mailto:a@e.org'},"
            + "{'mbox':'mailto:b@e.org'}]},'verb':{'id':'http://e.org/v','display':{'vi':'học'}},"
            + "'object':{'objectType':'SubStatement','actor':{'mbox_sha1sum':'aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd'},"
            + "'verb':{'id':'http://e.org/w'},'object':{'id':'http://e.org/a','definition':{'name':{'vi':'A'}}},"
            + "'timestamp':'2022-11-15T08:00:00+07:00'},"
            + "'result':{'duration':'PT1M30.127S','score':{'raw':1.50},'response':'x','extensions':{'http://e.org/x':{'id':1}}},"
            + "'context':{'registration':'ec531277-b57b-4c15-8d91-d292c5b2b8f7',"
            + "'contextActivities':{'parent':{'id':'http://e.org/p'}},"
            + "'contextAgents':[{'objectType':'contextAgent','agent':{'mbox':'mailto:g@e.org'}}]},"
            + "'attachments':[{'usageType':'http://e.org/u','display':{'vi':'x'},'contentType':'a/b','length':1,"
            + "'sha2':'0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef','fileUrl':'http://e.org/1'}]}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'mbox':'mailto:a@e.org'},{'mbox':'mailto:b@e.org'} | {'mbox':'mailto:b@e.org'},{'mbox':'mailto:a@e.org'}
            'display':{'vi':'học'} | 'display':{'vi':'đã học','en':'learned'}
            ,'definition':{'name':{'vi':'A'}} | ,'definition':{'name':{'vi':'B'},'type':'http://e.org/t'}
            mailto:To@e.org | mailto:To@E.ORG
            aaaaaaaaaabbbbbbbbbb | AAAAAAAAAABBBBBBBBBB
            2022-11-15T08:00:00+07:00 | 2022-11-15T01:00:00.000Z
            PT1M30.127S | PT1M30.12S
            1.50 | 15e-1
            ec531277-b57b | EC531277-B57B
            {'parent':{'id':'http://e.org/p'}} | {'parent':[{'id':'http://e.org/p'}]}
            0123456789abcdef | 0123456789ABCDEF
            http://e.org/1 | http://e.org/2
            """)
    void is_the_same(String part, String instead) {
        assertThat(digest(SENT.replace(part, instead))).isEqualTo(digest(SENT)).hasSize(32);
        assertThat(SENT).contains(part);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            mailto:To@e.org | mailto:to@e.org
            ,{'mbox':'mailto:b@e.org'} | ~~
            http://e.org/w | http://e.org/W
            http://e.org/a | http://e.org/b
            2022-11-15T08:00:00+07:00 | 2022-11-15T08:00:00Z
            PT1M30.127S | PT1M30.13S
            PT1M30.127S | PT90.12S
            'response':'x' | 'response':'X'
            {'id':1} | {'id':2}
            http://e.org/p | http://e.org/q
            mailto:g@e.org | mailto:h@e.org
            'length':1 | 'length':2
            """)
    void is_another_one(String part, String instead) {
        assertThat(digest(SENT.replace(part, instead == null ? "" : instead))).isNotEqualTo(digest(SENT));
        assertThat(SENT).contains(part);
    }

    private static byte[] digest(String text) {
        return StatementReader.one(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8), XapiVersion.V2_0).digest();
    }
}
