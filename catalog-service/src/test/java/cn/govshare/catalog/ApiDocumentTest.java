package cn.govshare.catalog;

import static cn.govshare.catalog.CatalogSteps.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("The OpenAPI document says what there is and who may call it")
class ApiDocumentTest {
    private final Calls calls;

    @Autowired
    ApiDocumentTest(Calls calls) {
        this.calls = calls;
    }

    private JsonNode document() {
        return ok(calls.withoutToken().get("/api-docs"), 200).json();
    }

    @Test
    void everyOperationNamesItsRoles() {
        var roles = new TreeMap<String, String>();
        document()
                .path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .forEach(operation -> roles.put(
                        operation.path("operationId").asString(),
                        operation
                                .path("x-roles")
                                .valueStream()
                                .map(JsonNode::asString)
                                .collect(Collectors.joining(" "))));

        assertThat(roles)
                .contains(
                        entry("registerDepartment", "platform-operator"),
                        entry("createResource", "cataloger"),
                        entry("editResource", "cataloger"),
                        entry("submitResource", "cataloger"),
                        entry("publishResource", "platform-operator"),
                        entry("returnResource", "platform-operator"),
                        entry("reviseResource", "cataloger"),
                        entry("abandonRevision", "cataloger"),
                        entry("suspendResource", "cataloger platform-operator"),
                        entry("resumeResource", "cataloger platform-operator"),
                        entry("withdrawResource", "cataloger platform-operator"))
                .containsKeys("listDepartments", "getDepartment", "listResources", "getResource");
        assertThat(roles.values()).noneMatch(String::isBlank);
    }

    @Test
    void listsArePagedByPlainParameters() {
        var parameters = document()
                .at("/paths/~1api~1v1~1information-resources/get/parameters")
                .valueStream()
                .map(each -> each.path("name").asString())
                .toList();

        assertThat(parameters)
                .containsExactlyInAnyOrderElementsOf(List.of("after", "limit", "status", "provider", "q"));
    }

    /// What begins something, or has no versions, can't be stale.
    private static final Set<String> WITHOUT_VERSIONS = Set.of(
            "createResource",
            "fileCollectionForm",
            "uploadCollectionForm",
            "fileProjectReview",
            "fileDataDemand",
            "openSourceCase",
            "proposeDepartmentMerger",
            "registerLegalGround",
            "adoptCodeListEdition",
            "checkCodes",
            "followResource",
            "unfollowResource",
            "importCatalog",
            "keepColumnMapping",
            "removeColumnMapping",
            "rebuildReader",
            "replayDeadLetter");

    @Test
    void whateverChangesSomethingMayStateWhichVersionWasSeen() {
        var changing = new TreeMap<String, Boolean>();
        document()
                .path("paths")
                .valueStream()
                .flatMap(path -> path.propertyStream())
                .forEach(operation -> {
                    if (!operation.getKey().equals("get")) {
                        changing.put(
                                operation.getValue().path("operationId").asString(),
                                operation
                                        .getValue()
                                        .path("parameters")
                                        .valueStream()
                                        .anyMatch(each ->
                                                each.path("name").asString().equals("If-Match")));
                    }
                });

        assertThat(changing).hasSizeGreaterThan(30);
        assertThat(changing.entrySet().stream().filter(each -> !each.getValue()).map(Map.Entry::getKey))
                .allMatch(WITHOUT_VERSIONS::contains);
    }
}
