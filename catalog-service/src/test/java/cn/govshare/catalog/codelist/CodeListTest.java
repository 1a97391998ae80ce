package cn.govshare.catalog.codelist;

import static cn.govshare.catalog.CatalogSteps.OPERATOR;
import static cn.govshare.catalog.CatalogSteps.ok;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.catalog.CatalogSteps;
import cn.govshare.kernel.event.AuditRecorded.Decision;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@DisplayName("Art. 21: codes come from lists that everybody shares")
class CodeListTest {
    private static final String LISTS = "/api/v1/code-lists";
    private static final Actor READER = Actors.of(Actors.EDUCATION, Role.BUSINESS_SYSTEM);

    private final Calls calls;
    private final Topics topics;

    @Autowired
    CodeListTest(Calls calls, Topics topics) {
        this.calls = calls;
        this.topics = topics;
    }

    private Answer adopt(Actor actor, String list, String edition, String from, byte[] csv) {
        var path = "%s/%s/editions/%s?title=%s&effectiveFrom=%s"
                .formatted(LISTS, list, edition, URLEncoder.encode("测试代码表", StandardCharsets.UTF_8), from);
        return calls.as(actor).send("PUT", path, BodyPublishers.ofByteArray(csv), "Content-Type", "text/csv");
    }

    private Answer adopt(Actor actor, String list, String edition, String from, String csv) {
        return adopt(actor, list, edition, from, csv.getBytes(StandardCharsets.UTF_8));
    }

    private Answer check(String list, Object form) {
        return calls.as(READER).post("%s/%s/checks".formatted(LISTS, list), form);
    }

    @Test
    void divisionsAndSexComeWithThePlatform() {
        var divisions = check("GBT2260", Map.of("values", List.of("320481", "320499")));
        var sex = ok(calls.as(READER).get(LISTS + "/gbt2261.1/editions/2003/codes"), 200);

        assertThat(ok(divisions, 200).json().path("values").toString())
                .isEqualTo(
                        "[{\"value\":\"320481\",\"listed\":true,\"name\":\"溧阳市\"},{\"value\":\"320499\",\"listed\":false}]");
        assertThat(sex.json()
                        .path("items")
                        .valueStream()
                        .map(each -> each.path("code").asString("")))
                .containsExactly("0", "1", "2", "9");
        assertThat(topics.await(
                                EventTypes.CODE_LIST_ADOPTED,
                                each -> each.list().equals("GBT2261.1"))
                        .getFirst()
                        .codes())
                .containsExactlyInAnyOrder("0", "1", "2", "9");
    }

    @Test
    void whatMayNotBeShippedIsImportedByTheBureau() {
        var gbk = "code,name,roman\n01,汉族,Han\n02,蒙古族,Mongol\n".getBytes(Charset.forName("GBK"));

        var edition =
                ok(adopt(OPERATOR, "gbt3304", "1991", "1991-08-30", gbk), 201).json();

        assertThat(edition.path("list").asString()).isEqualTo("GBT3304");
        assertThat(edition.path("size").asInt()).isEqualTo(2);
        assertThat(ok(
                                calls.as(READER)
                                        .get(LISTS + "/GBT3304/editions/1991/codes?q="
                                                + URLEncoder.encode("蒙古", StandardCharsets.UTF_8)),
                                200)
                        .json()
                        .path("items")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("02");
        topics.await(
                EventTypes.AUDIT_RECORDED,
                record -> record.action().equals("catalog.code-list.adopt")
                        && "GBT3304@1991".equals(record.subject())
                        && record.decision() == Decision.DONE);
    }

    @Test
    void everyDayHasTheEditionThatCounted() {
        var clerk = Actors.of(CatalogSteps.newDepartment(), Role.CATALOGER);
        ok(adopt(clerk, "LY-KIND", "1", "2020-01-01", "代码,名称\nA,甲类\n"), 201);
        ok(adopt(clerk, "LY-KIND", "2", "2025-01-01", "代码,名称\nB,乙类\n"), 201);

        var before = check("LY-KIND", Map.of("values", List.of("A"), "day", LocalDate.of(2024, 12, 31)));
        var today = check("LY-KIND", Map.of("values", List.of("A")));
        var early = check("LY-KIND", Map.of("values", List.of("A"), "day", LocalDate.of(2019, 12, 31)));

        assertThat(before.json().path("values").path(0).path("name").asString()).isEqualTo("甲类");
        assertThat(today.json().path("edition").path("edition").asString()).isEqualTo("2");
        assertThat(today.json().path("values").path(0).path("listed").asBoolean())
                .isFalse();
        assertThat(early.problem()).isEqualTo("code-list/no-such-list");
        assertThat(ok(calls.as(READER).get(LISTS + "/ly-kind"), 200).json().size())
                .isEqualTo(2);
    }

    @Test
    void anAdoptedEditionNeverChanges() {
        ok(adopt(OPERATOR, "LY-FIXED", "1", "2026-01-01", "code,name\n1,一\n"), 201);

        assertThat(adopt(OPERATOR, "LY-FIXED", "1", "2026-01-01", "code,name\n1,一\n")
                        .status())
                .isEqualTo(200);
        assertThat(adopt(OPERATOR, "LY-FIXED", "1", "2026-01-01", "code,name\n1,壹\n")
                        .problem())
                .isEqualTo("code-list/other-content");
    }

    @Test
    void departmentsKeepTheirOwnListsOnly() {
        var keeper = Actors.of(CatalogSteps.newDepartment(), Role.CATALOGER);
        var other = Actors.of(CatalogSteps.newDepartment(), Role.CATALOGER);
        ok(adopt(keeper, "LY-OWN", "1", "2026-01-01", "code,name\n1,一\n"), 201);

        assertThat(adopt(other, "LY-OWN", "2", "2026-02-01", "code,name\n2,二\n").problem())
                .isEqualTo("code-list/not-the-keeper");
        assertThat(adopt(keeper, "gb/t4754".replace("/", ""), "x", "2026-01-01", "code,name\n1,一\n")
                        .problem())
                .isEqualTo("code-list/not-the-keeper");
    }

    @Test
    void everyFaultOfAListIsToldWithItsLine() {
        var answer = adopt(OPERATOR, "LY-BAD", "1", "2026-01-01", "code,name,parent\n1,一,\n1,又一,\n,无代码,\n3,,\n4,四,9\n");

        assertThat(answer.problem()).isEqualTo("code-list/breaks-rules");
        assertThat(answer.json()
                        .path("faults")
                        .valueStream()
                        .map(fault -> fault.path("field").asString("") + " "
                                + fault.path("code").asString("")))
                .containsExactlyInAnyOrder(
                        "/lines/3 each-code-once",
                        "/lines/4 code-is-stated",
                        "/lines/5 name-is-stated",
                        "/lines/6 parent-is-a-code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "code,name\n", "other,columns\n1,2\n"})
    void whatIsNoListIsRefused(String csv) {
        assertThat(adopt(OPERATOR, "LY-EMPTY", "1", "2026-01-01", csv).status()).isIn(400, 422);
    }
}
