package cn.govshare.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Steps that tests over HTTP have in common, for departments that no other test knows.
public final class CatalogSteps {
    public static final String RESOURCES = "/api/v1/information-resources";
    public static final Actor OPERATOR = Actors.of(Actors.BUREAU, Role.PLATFORM_OPERATOR);

    private static final AtomicInteger DEPARTMENTS = new AtomicInteger(5000);

    private final Calls calls;

    public CatalogSteps(Calls calls) {
        this.calls = calls;
    }

    public static DepartmentCode newDepartment() {
        return Actors.department(DEPARTMENTS.incrementAndGet());
    }

    public static String path(ResourceCode code) {
        return RESOURCES + "/" + code.inPath();
    }

    /// The clerk of a new, registered department.
    public Actor clerk() {
        var department = newDepartment();
        var answer = calls.as(OPERATOR)
                .put(
                        "/api/v1/departments/" + department,
                        Map.of("name", "部门 " + department, "kind", "GOVERNMENT_DEPARTMENT"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return Actors.of(department, Role.CATALOGER);
    }

    /// A form that satisfies every rule.
    public static Map<String, Object> conditionalForm(String name) {
        var form = new LinkedHashMap<String, Object>();
        form.put("name", name);
        form.put("summary", "在保人员的基本情况");
        form.put("kind", "DEPARTMENTAL");
        form.put("format", "数据库");
        form.put("updateCycle", "MONTHLY");
        form.put("sharingType", "CONDITIONAL");
        form.put(
                "terms",
                Map.of("condition", "用于资格审核", "scope", "承担相应职责的部门", "purposes", List.of("BUSINESS_COLLABORATION")));
        form.put("provisionModes", List.of("FRONT_END_MACHINE", "ONLINE_QUERY"));
        form.put("items", List.of(identityNumber(), monthlyAmount()));
        return form;
    }

    private static Map<String, Object> identityNumber() {
        return Map.of(
                "name",
                "id_number",
                "label",
                "公民身份号码",
                "type",
                "STRING",
                "length",
                18,
                "key",
                true,
                "required",
                true,
                "queryable",
                true,
                "check",
                "GB11643");
    }

    private static Map<String, Object> monthlyAmount() {
        return Map.of(
                "name", "monthly_amount",
                "label", "月补助金额",
                "type", "DECIMAL",
                "length", 10,
                "scale", 2,
                "codeList", "");
    }

    public ResourceCode drafted(Actor clerk, Map<String, Object> form) {
        return new ResourceCode(ok(calls.as(clerk).post(RESOURCES, form), 201)
                .json()
                .path("code")
                .asString());
    }

    public ResourceCode submitted(Actor clerk, Map<String, Object> form) {
        var code = drafted(clerk, form);
        ok(calls.as(clerk).post(path(code) + "/submission"), 200);
        return code;
    }

    public ResourceCode published(Actor clerk, Map<String, Object> form) {
        var code = submitted(clerk, form);
        ok(calls.as(OPERATOR).post(path(code) + "/publication"), 200);
        return code;
    }

    /// Opens the revision of a published resource, states this in it, and has it published.
    public void revised(Actor clerk, ResourceCode code, Map<String, Object> form) {
        var opened = ok(calls.as(clerk).post(path(code) + "/revision"), 201).json();
        var stated = new LinkedHashMap<>(form);
        stated.put("version", opened.path("version").asInt());
        ok(calls.as(clerk).put(path(code), stated), 200);
        ok(calls.as(clerk).post(path(code) + "/submission"), 200);
        ok(calls.as(OPERATOR).post(path(code) + "/publication"), 200);
    }

    public static Answer ok(Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        return answer;
    }
}
