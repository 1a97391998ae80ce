package cn.govshare.demo;

import static cn.govshare.demo.JourneyBroken.demand;
import static cn.govshare.demo.JourneyBroken.expect;

import cn.govshare.demo.Narrator.Outcome;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.rule.RuleProfile;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Work in progress, as in a real city: cases in every state, a duty that is due on the next working day and one that
/// is overdue (art. 9, 17, 19). Cases that exist are found by their matter and left as they are.
final class CaseSteps {
    private static final String NEGOTIATIONS = "/api/v1/negotiations";
    private static final String CHALLENGES = "/api/v1/data-challenges";
    private static final String DEADLINES = "/api/v1/deadlines";
    private static final String CLERK = "zrzy.cataloger";
    private static final String OTHER_CLERK = "jyj.cataloger";
    private static final String APPROVER = "mzj.approver";
    private static final String COMPLAINANT = "zjj.cataloger";
    private static final String BUREAU = "dsj.operator";
    private static final String LEADING_GROUP = "ldxz.member";
    /// The public security bureau, which keeps the register of households.
    private static final String SOURCE = "11320481MB00000867";

    private static final String PREFIX = "演示案件:";
    private static final int CATALOG_UPDATE_DAYS =
            RuleProfile.shipped(RuleProfile.DEFAULT).limit(Duty.CATALOG_UPDATE).workingDays();
    private static final Duration NEWS_TRAVEL = Duration.ofSeconds(60);

    private final FrontDoor door;
    private final Narrator narrator;
    private final LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), WorkingCalendar.ZONE);

    CaseSteps(FrontDoor door, Narrator narrator) {
        this.door = door;
        this.narrator = narrator;
    }

    /// What is done to a new case, given its id.
    private interface Act {
        void on(String id);
    }

    void requestsInEveryState(String resource) {
        narrator.chapter(Text.of("办理中的案件", "Cases in progress"));
        narrator.step(
                Text.of(
                        "自然资源和规划局向民政局提出的申请处于各种状态:待答复、退回补充、已同意、暂停、缩小、撤销、不同意、撤回。",
                        "Requests of the natural resources bureau in every state: waiting, returned, granted, suspended, narrowed, revoked, refused, withdrawn."),
                "17(1), 18",
                () -> {
                    var acts = new LinkedHashMap<String, Act>();
                    acts.put("等待答复", _ -> {});
                    acts.put("退回补充", id -> approve(id, "return", Map.of("reason", "请补充所履行职责的具体条款。")));
                    acts.put("已同意", this::consent);
                    acts.put("授权暂停", id -> grant(id, "suspension", Map.of("reason", "系统检修期间暂停使用。")));
                    acts.put(
                            "授权缩小",
                            id -> grant(
                                    id,
                                    "narrowing",
                                    Map.of("items", List.of("id_number", "name"), "reason", "仅需核对姓名。")));
                    acts.put("授权撤销", id -> grant(id, "revocation", Map.of("reason", "事项已办结。")));
                    acts.put("不同意", this::refuse);
                    acts.put("撤回", id -> done(CLERK, Paths.REQUESTS + "/" + id + "/withdrawal", null));
                    return requests(acts, resource, CLERK);
                });
    }

    /// A department negotiates about a resource once at a time, so the open cases belong to two departments.
    void disputesInEveryState(String resource) {
        narrator.step(
                Text.of(
                        "被答复不同意的申请转入协商:达成一致、领导小组决定共享、协商撤回、协商中。",
                        "Refused requests in dispute: agreed, shared by the leading group's order, not pursued, negotiating."),
                "17(1)",
                () -> {
                    var acts = new LinkedHashMap<String, Act>();
                    acts.put("协商一致", id -> agree(dispute(CLERK, id)));
                    acts.put("领导小组决定", id -> order(dispute(CLERK, id)));
                    acts.put(
                            "协商撤回",
                            id -> done(CLERK, dispute(CLERK, id) + "/withdrawal", Map.of("reasons", "已从其他途径取得。")));
                    acts.put("协商中", id -> propose(dispute(CLERK, id)));
                    return requests(acts, resource, CLERK);
                });
        narrator.step(
                Text.of("教育局的一件提请领导小组协调,待决定。", "One of the education bureau's is before the leading group."),
                "17(1)",
                () -> {
                    var acts = new LinkedHashMap<String, Act>();
                    acts.put("提请领导小组", id -> refer(OTHER_CLERK, dispute(OTHER_CLERK, id)));
                    return requests(acts, resource, OTHER_CLERK);
                });
        narrator.step(
                Text.of(
                        "住建局的一件,领导小组决定不予共享。",
                        "One of the housing bureau's is closed by the leading group without sharing."),
                "5, 17(1)",
                () -> {
                    var acts = new LinkedHashMap<String, Act>();
                    acts.put("领导小组决定不予共享", id -> dismiss(COMPLAINANT, dispute(COMPLAINANT, id)));
                    return requests(acts, resource, COMPLAINANT);
                });
    }

    /// The leading group has a day to decide by, like everybody else.
    void leadingGroupsOwnDutyRuns() {
        narrator.step(
                Text.of(
                        "提请协调后,领导小组自己的期限随之开始,出现在其待办中。",
                        "With the referral the leading group's own deadline begins and stands among its duties."),
                "5, 17(1)",
                () -> {
                    var answer = Patience.until(
                            NEWS_TRAVEL,
                            () -> expect(
                                    door.as(LEADING_GROUP).get(DEADLINES + "?scope=MINE&duty=COORDINATION&status=OPEN"),
                                    200),
                            page -> !page.items().isEmpty());
                    demand(!answer.items().isEmpty(), Text.of("领导小组应有待办期限", "the leading group should have a duty"));
                    return new Outcome<>(
                            answer,
                            answer,
                            Text.of("最早于 %s 到期", "the first is due on %s")
                                    .with(answer.items()
                                            .getFirst()
                                            .path("dueOn")
                                            .asString("")));
                });
    }

    /// Only what was received can be challenged, so each person is looked up first. The kind of doubt tells the cases
    /// apart.
    ///
    /// @param grant the housing bureau's grant
    void challengesInEveryState(String resource, String grant) {
        var kinds = List.of(
                "WRONG_VALUE", "OUTDATED", "INCOMPLETE", "CONTRADICTS_PAPERS", "CONTRADICTS_OTHER_SOURCE", "OTHER");
        var persons = GeneratedPersons.first(3 + kinds.size()).skip(2).toList();
        narrator.step(
                Text.of(
                        "住建局对已获取的数据提出疑义,处于各种状态;未办结的在查询结果中标注。",
                        "The housing bureau challenges data that it received, in every state; open ones are annotated in answers."),
                "19(1)",
                () -> {
                    List<Act> states = List.of(
                            _ -> {},
                            id -> verify(id, "verification", null),
                            id -> verify(id, "confirmation", Map.of("note", "经核对档案,人口数登记有误。")),
                            id -> verify(
                                    id,
                                    "correction",
                                    Map.of("findings", "经入户核实更正。", "values", Map.of("household_size", "12"))),
                            id -> verify(id, "rejection", Map.of("note", "经入户核实,登记无误。")),
                            id -> done(
                                    COMPLAINANT,
                                    CHALLENGES + "/" + id + "/withdrawal",
                                    Map.of("note", "当事人补交的材料与登记一致。")));
                    var acts = new LinkedHashMap<String, Act>();
                    kinds.forEach(kind -> acts.put(kind, states.get(kinds.indexOf(kind))));
                    return cases(
                            acts,
                            kind -> challenge(
                                    resource, lookedUp(resource, grant, persons.get(kinds.indexOf(kind))), kind),
                            COMPLAINANT,
                            CHALLENGES,
                            "doubt");
                });
        narrator.step(
                Text.of(
                        "民政局将其中一件转由公安局校核:户籍数据以公安局为准。",
                        "Civil affairs hands one on to public security, the true source of data of households."),
                "4(3), 19(1)",
                () -> {
                    var to = Map.of("source", SOURCE, "reason", "家庭人口数以户籍登记为准。");
                    return cases(
                            Map.of("FORWARDED", id -> verify(id, "forwarding", to)),
                            _ -> challenge(resource, lookedUp(resource, grant, persons.getLast()), "OTHER"),
                            COMPLAINANT,
                            CHALLENGES,
                            "status");
                });
    }

    void dutiesDueAndOverdue() {
        narrator.step(
                Text.of(
                        "市大数据管理局登记三件职能变化后的目录更新事项:一件下一工作日到期,一件已逾期,由时钟自行发现,一件逾期后办结。",
                        "The bureau registers three updates after a change of functions: one due on the next working day, one overdue, which the clock finds by itself, one done late."),
                "9, 26(1)",
                () -> {
                    var clerk = door.as(BUREAU);
                    duty("职能变化后更新目录(即将到期)", openedSoThatDueOn(nextWorkingDay()));
                    duty("职能变化后更新目录(已逾期)", openedSoThatDueOn(today.minusDays(7)));
                    duty("职能变化后更新目录(逾期后办结)", openedSoThatDueOn(today.minusDays(7)))
                            .ifPresent(
                                    id -> done(BUREAU, DEADLINES + "/" + id + "/closing", Map.of("outcome", "DONE")));
                    var answer = Patience.until(
                            NEWS_TRAVEL,
                            () -> expect(clerk.get(DEADLINES + "?status=OVERDUE&limit=200"), 200),
                            page -> find(page, "subject", PREFIX + "职能变化后更新目录(已逾期)")
                                    .isPresent());
                    return new Outcome<>(
                            answer,
                            answer,
                            Text.of("逾期事项 %s 件", "%s duties overdue")
                                    .with(answer.items().size()));
                });
    }

    private Outcome<Integer> requests(Map<String, Act> acts, String resource, String clerk) {
        var byMatter = new LinkedHashMap<String, Act>();
        acts.forEach((state, act) -> byMatter.put(PREFIX + state, act));
        return cases(byMatter, matter -> request(clerk, resource, matter), clerk, Paths.REQUESTS, "matter");
    }

    private Outcome<Integer> cases(
            Map<String, Act> acts, Function<String, String> open, String clerk, String list, String field) {
        var known = door.as(clerk).pages(list + "?limit=200");
        known.forEach(page -> expect(page, 200));
        int opened = 0;
        for (var each : acts.entrySet()) {
            var words = each.getKey();
            if (known.stream().allMatch(page -> find(page, field, words).isEmpty())) {
                each.getValue().on(open.apply(words));
                opened++;
            }
        }
        return new Outcome<>(
                opened,
                known.getLast(),
                Text.of("%s 件,其中新立 %s 件", "%s cases, %s of them new").with(acts.size(), opened));
    }

    private static Optional<JsonNode> find(Answer page, String field, String words) {
        return page.items().stream()
                .filter(item -> item.path(field).asString("").equals(words))
                .findFirst();
    }

    private String request(String clerk, String resource, String matter) {
        var form = DemoCity.form("access-request")
                .put("resource", resource)
                .put("matter", matter)
                .put("legalDuty", "《不动产登记暂行条例》:办理不动产登记时核对减免对象。")
                .put("validUntil", today.plusMonths(3).toString());
        return expect(door.as(clerk).post(Paths.REQUESTS, form, key()), 201).field("id");
    }

    /// @return the identity number
    private String lookedUp(String resource, String grant, GeneratedPerson person) {
        var form = UseSteps.query("ADMINISTRATIVE_BASIS", grant, person);
        expect(door.as(UseSteps.HOUSING_SYSTEM).post(Paths.dataSet(resource) + "/queries", form), 200);
        return person.idNumber();
    }

    private String challenge(String resource, String idNumber, String doubt) {
        var form = Map.of(
                "resource",
                resource,
                "items",
                List.of("household_size"),
                "record",
                Map.of("id_number", idNumber),
                "doubt",
                doubt,
                "statement",
                "家庭人口数与窗口核对的情况不符。");
        return expect(door.as(COMPLAINANT).post(CHALLENGES, form, key()), 201).field("id");
    }

    private Answer approve(String request, String act, Object form) {
        return done(APPROVER, Paths.REQUESTS + "/" + request + "/" + act, form);
    }

    private Answer consent(String request) {
        return approve(request, "reply", DemoCity.form("consent"));
    }

    private void refuse(String request) {
        var form = Map.of("decision", "REFUSAL", "reasons", "所述事项不需要该数据。", "basis", "《社会救助暂行办法》第六十一条");
        approve(request, "reply", form);
    }

    private void grant(String request, String act, Object form) {
        var grant = consent(request).json().path("reply").path("grant").asString("");
        done(APPROVER, Paths.GRANTS + "/" + grant + "/" + act, form);
    }

    /// @return the address of the new negotiation about the refused request
    private String dispute(String clerk, String request) {
        refuse(request);
        var opened = door.as(clerk).post(NEGOTIATIONS, Map.of("request", request), key());
        return NEGOTIATIONS + "/" + expect(opened, 201).field("id");
    }

    private String propose(String negotiation) {
        var proposal =
                door.as(CLERK).post(negotiation + "/proposals", Map.of("terms", terms(), "note", "仅需核对身份和姓名。"), key());
        return expect(proposal, 201).field("id");
    }

    private void agree(String negotiation) {
        done(APPROVER, negotiation + "/proposals/" + propose(negotiation) + "/acceptance", null);
    }

    private void refer(String clerk, String negotiation) {
        done(clerk, negotiation + "/referral", Map.of("reasons", "双方未能协商一致。"));
    }

    private void order(String negotiation) {
        refer(CLERK, negotiation);
        done(
                LEADING_GROUP,
                negotiation + "/order",
                Map.of("decision", "SHARE", "terms", terms(), "reasons", "确属履行职责所必需,限定信息项后共享。"));
    }

    private void dismiss(String clerk, String negotiation) {
        refer(clerk, negotiation);
        done(LEADING_GROUP, negotiation + "/order", Map.of("decision", "DISMISS", "reasons", "核对身份即可办理,无需该数据。"));
    }

    private Map<String, Object> terms() {
        return Map.of(
                "items",
                List.of("id_number", "name"),
                "mode",
                "ONLINE_QUERY",
                "validUntil",
                today.plusMonths(3).toString());
    }

    private void verify(String challenge, String act, @Nullable Object form) {
        done(APPROVER, CHALLENGES + "/" + challenge + "/" + act, form);
    }

    private Answer done(String account, String path, @Nullable Object form) {
        var caller = door.as(account);
        return expect(form == null ? caller.post(path) : caller.post(path, form), 200, 201, 204);
    }

    /// @return id of the duty, when it is new
    private Optional<String> duty(String subject, LocalDate openedOn) {
        var words = PREFIX + subject;
        var known = door.as(BUREAU).pages(DEADLINES + "?limit=200");
        if (known.stream().anyMatch(page -> find(page, "subject", words).isPresent())) {
            return Optional.empty();
        }
        var form = Map.of(
                "duty",
                "CATALOG_UPDATE",
                "owner",
                DemoCity.shipped().departmentOf(CLERK).value(),
                "subject",
                words,
                "openedOn",
                openedOn.toString(),
                "article",
                "9");
        return Optional.of(
                expect(door.as(BUREAU).post(DEADLINES, form, key()), 201).field("id"));
    }

    private LocalDate nextWorkingDay() {
        return WorkingCalendar.shipped().dueOn(today, 1);
    }

    /// The latest day from which an update is due by then.
    private static LocalDate openedSoThatDueOn(LocalDate due) {
        var calendar = WorkingCalendar.shipped();
        var opened = due;
        while (calendar.dueOn(opened, CATALOG_UPDATE_DAYS).isAfter(due)) {
            opened = opened.minusDays(1);
        }
        return opened;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
