package cn.govshare.demo;

import static cn.govshare.demo.JourneyBroken.demand;
import static cn.govshare.demo.JourneyBroken.expect;
import static cn.govshare.demo.JourneyBroken.expectProblem;

import cn.govshare.demo.Narrator.Outcome;
import cn.govshare.kernel.vocabulary.Post;
import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The first journey: departments are registered and their resources published (art. 8–11).
final class PublishSteps {
    private static final String BUREAU = "dsj.operator";

    private final FrontDoor door;
    private final Narrator narrator;

    PublishSteps(FrontDoor door, Narrator narrator) {
        this.door = door;
        this.narrator = narrator;
        narrator.chapter(Text.of("编目与发布", "Publish"));
    }

    void departmentsAreRegistered() {
        narrator.step(
                Text.of("市大数据管理局登记全市的政务部门。", "The Big Data Bureau registers the city's departments."), "2, 27", () -> {
                    Answer last = null;
                    for (var department : door.city().departments()) {
                        var form = Map.of("name", department.name(), "kind", department.kind());
                        last = expect(
                                door.as(BUREAU)
                                        .put(Paths.department(department.code().value()), form),
                                200,
                                201,
                                204);
                    }
                    var count = door.city().departments().size();
                    return new Outcome<>(
                            count,
                            Objects.requireNonNull(last),
                            Text.of("登记部门 %s 个", "%s departments registered").with(count));
                });
    }

    /// Departments that have appointed their people already keep them.
    void postsAreAppointed() {
        narrator.step(
                Text.of(
                        "各部门的联系人、审批人和主要负责人,以及市大数据管理局和领导小组的岗位,由市大数据管理局登记任职人。",
                        "The bureau says who holds the posts: contacts, approvers and heads, its own and the leading group's."),
                "5, 25",
                () -> {
                    Answer last = expect(door.as(BUREAU).get("/api/v1/departments?limit=1"), 200);
                    int held = 0;
                    for (var department : door.city().departments()) {
                        var posts = door.city().postsOf(department.code());
                        held += posts.size();
                        var path = Paths.department(department.code().value());
                        if (!posts.isEmpty()
                                && expect(door.as(BUREAU).get(path), 200)
                                        .json()
                                        .path("posts")
                                        .isEmpty()) {
                            last = expect(
                                    door.as(BUREAU).put(path + "/posts", Map.of("posts", appointed(department, posts))),
                                    200);
                        }
                    }
                    return new Outcome<>(
                            held, last, Text.of("岗位 %s 个", "%s posts").with(held));
                });
    }

    private static List<Map<String, String>> appointed(
            DemoCity.Department department, Map<Post, DemoCity.Person> posts) {
        return posts.entrySet().stream()
                .map(each -> Map.of(
                        "post",
                        each.getKey().name(),
                        "name",
                        department.shortName() + each.getKey().label().zh(),
                        "account",
                        each.getValue().username()))
                .toList();
    }

    void badDraftShowsAllItsFaults() {
        narrator.step(
                Text.of(
                        "教育局的编目员提交一份有多处错误的草稿,平台一次指出全部错误。",
                        "The education bureau's clerk submits a draft with many faults; all are shown at once."),
                "8, 10, 11(1)",
                () -> {
                    var clerk = door.as("jyj.cataloger");
                    var draft = expect(
                            clerk.post(Paths.RESOURCES, DemoCity.form("bad-draft"), "demo-bad-draft-1"), 200, 201);
                    var refused = expectProblem(clerk.post(Paths.resource(draft.field("code")) + "/submission"), 422);
                    var faults = refused.json().path("faults");
                    demand(faults.size() >= 3, Text.of("应有多处错误", "there should be many faults"));
                    var codes = faults.valueStream()
                            .map(fault -> fault.path("code").asString(""))
                            .collect(Collectors.joining(", "));
                    return new Outcome<>(
                            faults.size(),
                            refused,
                            Text.of("%s 处错误:%s", "%s faults: %s").with(faults.size(), codes));
                });
    }

    String divisionsArePublished() {
        return published(
                "divisions",
                "zrzy.cataloger",
                Text.of(
                        "自然资源和规划局的编目员编制“行政区划”:基础信息资源,无条件共享。",
                        "The natural resources bureau's clerk drafts 行政区划, a base resource shared without condition."),
                "8, 11(2)");
    }

    String personsArePublished() {
        return published(
                "persons",
                "mzj.cataloger",
                Text.of(
                        "民政局的编目员编制“最低生活保障对象信息”:有条件共享,写明条件、范围和用途。",
                        "The civil affairs bureau's clerk drafts 最低生活保障对象信息, shared on stated terms."),
                "8, 10, 16");
    }

    /// The difference is that of the revision of the first run, too.
    void divisionsAreRevised(String code) {
        narrator.chapter(Text.of("修订目录", "Revise"));
        narrator.step(
                Text.of(
                        "自然资源和规划局修订“行政区划”,现行版在新版发布前一直有效;市大数据管理局对照差异后发布。",
                        "The natural resources bureau revises 行政区划 beside what is in force; the bureau reads the difference."),
                "8(2), 9",
                () -> revised(code, door.as("zrzy.cataloger")));
    }

    private Outcome<Integer> revised(String code, Caller clerk) {
        var path = Paths.resource(code);
        var inForce = expect(clerk.get(path), 200);
        if (inForce.number("revision") == 1) {
            if (inForce.field("revisionStatus").isEmpty()) {
                expect(clerk.post(path + "/revision"), 201);
            }
            submitRevision(path, clerk);
            expect(door.as(BUREAU).post(path + "/publication"), 200);
        }
        var difference = expect(door.as(BUREAU).get(path + "/difference?from=1&to=2"), 200);
        var changes = difference.json().path("changes");
        demand(changes.size() == 2, Text.of("应有两处变更", "there should be two changes"));
        return new Outcome<>(
                changes.size(),
                difference,
                Text.of(
                        changes.path(0).path("sentence").asString(""),
                        changes.path(0).path("sentenceEn").asString("")));
    }

    private void submitRevision(String path, Caller clerk) {
        var underWay = expect(clerk.get(path + "/revision"), 200);
        if (!underWay.field("status").equals("SUBMITTED")) {
            var form = DemoCity.form("divisions")
                    .put("usageRequirements", "引用时注明发布日期。")
                    .put("version", underWay.number("version"));
            form.putObject("grading").put("category", "公共基础数据").put("grade", "PUBLIC");
            expect(clerk.put(path, form), 200);
            expect(clerk.post(path + "/submission"), 200);
        }
    }

    private String published(String form, String clerk, Text sentence, String articles) {
        var draft = narrator.step(sentence, articles, () -> drafted(form, clerk));
        narrator.step(
                Text.of("市大数据管理局审核后发布。", "The Big Data Bureau reviews and publishes it."),
                "8(2)",
                () -> reviewed(draft));
        return draft;
    }

    /// The same key finds the draft of an earlier run, whatever has become of it since.
    private Outcome<String> drafted(String form, String clerk) {
        var created =
                expect(door.as(clerk).post(Paths.RESOURCES, DemoCity.form(form), "demo-" + form + "-1"), 200, 201);
        var code = created.field("code");
        var status = statusOf(code, clerk);
        if (status.equals("DRAFT") || status.equals("RETURNED")) {
            expect(door.as(clerk).post(Paths.resource(code) + "/submission"), 200, 201, 204);
        }
        return new Outcome<>(
                code, created, Text.of("代码 %s,已提交", "code %s, submitted").with(code));
    }

    private Outcome<Integer> reviewed(String code) {
        var before = statusOf(code, BUREAU);
        if (before.equals("SUBMITTED")) {
            expect(door.as(BUREAU).post(Paths.resource(code) + "/publication"), 200, 201, 204);
        }
        var entry = expect(door.as(BUREAU).get(Paths.resource(code)), 200);
        demand(
                entry.field("status").equals("PUBLISHED"),
                Text.of("资源 %s 未发布", "resource %s is not published").with(code));
        var revision = (int) entry.number("revision");
        return new Outcome<>(
                revision,
                entry,
                before.equals("PUBLISHED")
                        ? Text.of("此前已发布,第 %s 版", "published before, revision %s")
                                .with(revision)
                        : Text.of("已发布,第 %s 版", "published, revision %s").with(revision));
    }

    private String statusOf(String code, String account) {
        return expect(door.as(account).get(Paths.resource(code)), 200).field("status");
    }
}
