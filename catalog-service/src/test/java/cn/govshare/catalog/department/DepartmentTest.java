package cn.govshare.catalog.department;

import static cn.govshare.catalog.CatalogSteps.OPERATOR;
import static cn.govshare.catalog.CatalogSteps.newDepartment;
import static cn.govshare.catalog.CatalogSteps.ok;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.event.DepartmentRegistered;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.DepartmentKind;
import cn.govshare.kernel.vocabulary.DepartmentLevel;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@DisplayName("Art. 2, 27: departments, towns and zones take part")
class DepartmentTest {
    private static final String DEPARTMENTS = "/api/v1/departments/";

    private final Calls calls;
    private final Topics topics;

    @Autowired
    DepartmentTest(Calls calls, Topics topics) {
        this.calls = calls;
        this.topics = topics;
    }

    @Test
    void registeredDepartmentIsMadeKnown() {
        var code = newDepartment();

        ok(calls.as(OPERATOR).put(DEPARTMENTS + code, Map.of("name", "溧阳市天目湖镇人民政府", "kind", "TOWN")), 201);

        assertThat(topics.await(
                        EventTypes.DEPARTMENT_REGISTERED, each -> each.code().equals(code)))
                .containsExactly(new DepartmentRegistered(
                        code, "溧阳市天目湖镇人民政府", DepartmentKind.TOWN, List.of(), DepartmentLevel.TOWN, List.of(), null, 1));
        var department = ok(calls.as(Actors.of(Actors.EDUCATION, Role.APPROVER)).get(DEPARTMENTS + code), 200)
                .json();
        assertThat(department.path("name").asString()).isEqualTo("溧阳市天目湖镇人民政府");
    }

    @Test
    void replacedDepartmentIsMadeKnownAgainAndAnUnchangedOneIsNot() {
        var code = newDepartment();
        ok(calls.as(OPERATOR).put(DEPARTMENTS + code, Map.of("name", "甲局", "kind", "ZONE")), 201);
        ok(calls.as(OPERATOR).put(DEPARTMENTS + code, Map.of("name", "甲局", "kind", "ZONE")), 200);
        ok(calls.as(OPERATOR).put(DEPARTMENTS + code, Map.of("name", "乙局", "kind", "ZONE")), 200);

        topics.await(EventTypes.DEPARTMENT_REGISTERED, each -> each.code().equals(code) && each.version() == 2);
        assertThat(topics.all(EventTypes.DEPARTMENT_REGISTERED).stream()
                        .filter(each -> each.code().equals(code)))
                .extracting(DepartmentRegistered::name)
                .containsExactly("甲局", "乙局");
        var renamed = ok(calls.as(OPERATOR).get(DEPARTMENTS + code), 200).json();
        assertThat(renamed.path("formerNames").path(0).path("name").asString())
                .as("the name that it had is still known")
                .isEqualTo("甲局");
        assertThat(renamed.path("formerNames").path(0).path("until").asString()).isEqualTo("2026-11-20");
        assertThat(topics.await(EventTypes.AUDIT_RECORDED, each -> code.value().equals(each.subject())))
                .allSatisfy(record -> assertThat(record.action()).isEqualTo("catalog.department.register"));
    }

    @Test
    void levelIsOfTheKindUnlessItIsStated() {
        var code = newDepartment();
        var station = Map.of("name", "天目湖镇卫生院", "kind", "PUBLIC_INSTITUTION");
        assertThat(ok(calls.as(OPERATOR).put(DEPARTMENTS + code, station), 201)
                        .json()
                        .path("level")
                        .asString())
                .isEqualTo("CITY");
        var ofATown = Map.of("name", "天目湖镇卫生院", "kind", "PUBLIC_INSTITUTION", "level", "TOWN");
        assertThat(ok(calls.as(OPERATOR).put(DEPARTMENTS + code, ofATown), 200)
                        .json()
                        .path("level")
                        .asString())
                .isEqualTo("TOWN");
    }

    @Test
    void onlyTheBureauRegisters() {
        var answer = calls.as(Actors.of(Actors.EDUCATION, Role.CATALOGER))
                .put(DEPARTMENTS + newDepartment(), Map.of("name", "甲局", "kind", "TOWN"));

        assertThat(answer.problem()).isEqualTo("security/role-not-allowed");
    }

    @Test
    void departmentsAreListedPageByPage() {
        for (int i = 0; i < 2; i++) {
            ok(calls.as(OPERATOR).put(DEPARTMENTS + newDepartment(), Map.of("name", "甲局", "kind", "TOWN")), 201);
        }

        var first =
                ok(calls.as(OPERATOR).get("/api/v1/departments?limit=1"), 200).json();
        var second = ok(
                        calls.as(OPERATOR)
                                .get("/api/v1/departments?limit=1&after="
                                        + first.path("next").asString()),
                        200)
                .json();

        assertThat(second.path("items").path(0).path("code").asString())
                .isGreaterThan(first.path("items").path(0).path("code").asString());
    }

    @Test
    void wrongCallsAreRefused() {
        assertThat(calls.as(OPERATOR).get(DEPARTMENTS + newDepartment()).problem())
                .isEqualTo("department/no-such-department");
        assertThat(calls.as(OPERATOR).get(DEPARTMENTS + "11320481MB0000001X").status())
                .isEqualTo(400);
        assertThat(calls.as(OPERATOR)
                        .put(DEPARTMENTS + newDepartment(), Map.of("name", " "))
                        .json()
                        .path("faults")
                        .size())
                .isEqualTo(2);
        assertThat(calls.as(OPERATOR).get("/api/v1/departments?after=x%00").status())
                .isEqualTo(400);
    }
}
