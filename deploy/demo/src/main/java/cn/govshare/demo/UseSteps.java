package cn.govshare.demo;

import static cn.govshare.demo.JourneyBroken.demand;
import static cn.govshare.demo.JourneyBroken.expect;
import static cn.govshare.demo.JourneyBroken.expectProblem;

import cn.govshare.demo.Narrator.Outcome;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The second journey and what it is for: data is requested, granted, used, and kept from unlawful use (art. 16–18).
final class UseSteps {
    static final String HOUSING_SYSTEM = "zjj-system";
    static final String EDUCATION_SYSTEM = "jyj-system";

    private static final String HOUSING_CLERK = "zjj.cataloger";
    private static final String CIVIL_AFFAIRS_APPROVER = "mzj.approver";
    private static final String MATTER = "公租房资格审核";
    private static final Duration NEWS_TRAVEL = Duration.ofSeconds(60);

    private final FrontDoor door;
    private final Narrator narrator;

    UseSteps(FrontDoor door, Narrator narrator) {
        this.door = door;
        this.narrator = narrator;
    }

    /// A refused use, which the trail must show.
    record Refused(String system, String resource, String problem, String traceId) {}

    /// @return the access id
    String divisionsAreDownloaded(String resource) {
        narrator.chapter(Text.of("申请与使用", "Request and use"));
        return narrator.step(
                Text.of(
                        "住建局的业务系统直接下载江苏省区划(无条件共享,只需声明用途),核对行数。",
                        "The housing bureau's system downloads Jiangsu's divisions directly, stating its purpose; rows are compared."),
                "17(1)",
                () -> {
                    var rows = expect(door.as(HOUSING_SYSTEM).get(Paths.dataSet(resource)), 200)
                            .number("rows");
                    var form = Map.of("purpose", "WORK_REFERENCE", "matter", "房源地址标准化", "format", "CSV");
                    var download = door.as(HOUSING_SYSTEM).download(Paths.dataSet(resource) + "/downloads", form);
                    expect(download.answer(), 200);
                    var pushed = Divisions.ofJiangsu().count();
                    demand(
                            download.csvRows() == rows && rows == pushed,
                            Text.of("行数不一致:下载 %s,平台 %s,推送 %s", "rows differ: downloaded %s, held %s, pushed %s")
                                    .with(download.csvRows(), rows, pushed));
                    return new Outcome<>(
                            download.accessId(),
                            download.answer(),
                            Text.of("下载 %s 行,与推送一致;访问号 %s", "%s rows, as many as were pushed; access %s")
                                    .with(download.csvRows(), download.accessId()));
                });
    }

    /// @return the id of the grant
    String personsAreRequestedAndGranted(String resource) {
        var request = narrator.step(
                Text.of(
                        "住建局的编目员申请有条件共享的低保对象信息,说明用途、事项和信息项,看到答复期限(10 个工作日)。",
                        "The housing bureau's clerk requests the conditional resource and sees when the reply is due (10 working days)."),
                "17(1)",
                () -> requested(resource));
        return narrator.step(
                Text.of(
                        "民政局的审批人同意其中部分信息项(不含家庭住址),形成授权。",
                        "The civil affairs bureau's approver consents to some items (not the address), which makes a grant."),
                "17(1)",
                () -> granted(request));
    }

    private Outcome<String> requested(String resource) {
        var clerk = door.as(HOUSING_CLERK);
        var before = expect(clerk.get(Paths.REQUESTS + "?limit=200"), 200).items().stream()
                .filter(request -> request.path("resource").asString("").equals(resource))
                .filter(request -> List.of("SUBMITTED", "GRANTED")
                        .contains(request.path("status").asString("")))
                .findFirst();
        var answer = before.map(request -> expect(
                        clerk.get(Paths.REQUESTS + "/" + request.path("id").asString("")), 200))
                .orElseGet(() -> newRequest(clerk, resource));
        return new Outcome<>(
                answer.field("id"),
                answer,
                Text.of("申请 %s,最迟 %s 答复", "request %s, reply due on %s")
                        .with(answer.field("id"), answer.field("replyDueOn")));
    }

    private static Answer newRequest(Caller clerk, String resource) {
        var today = LocalDate.ofInstant(Clock.systemUTC().instant(), WorkingCalendar.ZONE);
        var form = DemoCity.form("access-request")
                .put("resource", resource)
                .put("validUntil", today.plusMonths(6).toString());
        var key = UUID.randomUUID().toString();
        var answer = Patience.until(
                NEWS_TRAVEL, () -> clerk.post(Paths.REQUESTS, form, key), one -> !isUnknownResource(one));
        return expect(answer, 200, 201);
    }

    /// The published entry is on its way to the approval service for a moment after the publication.
    private static boolean isUnknownResource(Answer answer) {
        return answer.json()
                .path("faults")
                .valueStream()
                .anyMatch(fault -> fault.path("code").asString("").equals("resource-not-published"));
    }

    private Outcome<String> granted(String request) {
        var path = Paths.REQUESTS + "/" + request;
        var approver = door.as(CIVIL_AFFAIRS_APPROVER);
        var answer = expect(approver.get(path), 200);
        if (answer.field("status").equals("SUBMITTED")) {
            answer = expect(approver.post(path + "/reply", DemoCity.form("consent")), 200, 201);
        }
        var grant = expect(approver.get(Paths.GRANTS + "?limit=200"), 200).items().stream()
                .filter(one -> one.path("request").asString("").equals(request))
                .findFirst()
                .orElseThrow(() -> new JourneyBroken(Text.of("没有形成授权", "there is no grant")));
        var id = grant.path("id").asString("");
        return new Outcome<>(
                id, answer, Text.of("授权 %s,信息项 %s", "grant %s, items %s").with(id, grant.path("items")));
    }

    /// @return the access id
    String onePersonIsQueried(String resource, String grant) {
        var person = GeneratedPersons.first(1).findFirst().orElseThrow();
        return narrator.step(
                Text.of(
                        "住建局的业务系统按公民身份号码联机查询一人,只得到获准的信息项。",
                        "The housing bureau's system queries one person by identity number and gets the granted items only."),
                "16, 18(2)",
                () -> {
                    var form = query("ADMINISTRATIVE_BASIS", grant, person);
                    var answer = expect(awaitGrant(() -> ask(HOUSING_SYSTEM, resource, form)), 200);
                    var records = answer.json().path("records");
                    demand(records.size() == 1, Text.of("应有一条记录", "there should be one record"));
                    var items = new TreeSet<>(records.get(0).propertyNames());
                    var granted = new TreeSet<>(DemoCity.form("consent")
                            .get("items")
                            .valueStream()
                            .map(item -> item.asString())
                            .toList());
                    demand(
                            items.equals(granted)
                                    && records.get(0).path("name").asString("").equals(person.name()),
                            Text.of("得到的信息项为 %s", "the items are %s").with(items));
                    return new Outcome<>(
                            answer.field("accessId"),
                            answer,
                            Text.of("1 条记录,信息项 %s;访问号 %s", "1 record, items %s; access %s")
                                    .with(items, answer.field("accessId")));
                });
    }

    /// The grant is on its way to the exchange for a moment after the consent.
    private static Answer awaitGrant(Supplier<Answer> ask) {
        return Patience.until(NEWS_TRAVEL, ask, answer -> answer.status() != 403);
    }

    List<Refused> unlawfulUseIsRefused(String resource, String grant) {
        var person = GeneratedPersons.first(1).findFirst().orElseThrow();
        var withoutGrant = query("ADMINISTRATIVE_BASIS", null, person);
        var otherPurpose = query("WORK_REFERENCE", grant, person);
        var foreignItem = query("ADMINISTRATIVE_BASIS", grant, person);
        foreignItem.put("items", List.of("name", "address"));
        return List.of(
                refused(
                        Text.of("教育局的业务系统没有授权,查询被拒绝。", "The education bureau's system has no grant and is refused."),
                        EDUCATION_SYSTEM,
                        resource,
                        withoutGrant),
                refused(
                        Text.of(
                                "住建局的业务系统改作他用,查询被拒绝。",
                                "The housing bureau's system states another purpose and is refused."),
                        HOUSING_SYSTEM,
                        resource,
                        otherPurpose),
                refused(
                        Text.of(
                                "住建局的业务系统索取未获准的家庭住址,查询被拒绝。",
                                "It asks for an item that was not granted and is refused."),
                        HOUSING_SYSTEM,
                        resource,
                        foreignItem));
    }

    private Refused refused(Text sentence, String system, String resource, Map<String, Object> form) {
        return narrator.step(sentence, "18(2)", () -> {
            var answer = expectProblem(ask(system, resource, form), 403);
            return new Outcome<>(
                    new Refused(system, resource, answer.problem(), answer.field("traceId")),
                    answer,
                    Text.of("%s;追踪号 %s", "%s; trace %s").with(answer.problem(), answer.field("traceId")));
        });
    }

    private Answer ask(String system, String resource, Map<String, Object> form) {
        return door.as(system).post(Paths.dataSet(resource) + "/queries", form);
    }

    static Map<String, Object> query(String purpose, @Nullable String grant, GeneratedPerson person) {
        var form = new LinkedHashMap<String, Object>();
        form.put("purpose", purpose);
        form.put("matter", MATTER);
        if (grant != null) {
            form.put("grant", grant);
        }
        form.put("keys", Map.of("id_number", person.idNumber()));
        return form;
    }
}
