package cn.govshare.catalog.resource.jdbc;

import static cn.govshare.catalog.resource.DescriptionFixture.conditionalEntry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.govshare.catalog.department.Department;
import cn.govshare.catalog.department.Departments;
import cn.govshare.catalog.resource.CatalogEntry;
import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.Resources;
import cn.govshare.catalog.resource.ResourcesContract;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.DepartmentKind;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.ServiceTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class JdbcResourcesTest extends ResourcesContract {
    private final Resources resources;
    private final Departments departments;
    private final JdbcClient jdbc;

    @Autowired
    JdbcResourcesTest(Resources resources, Departments departments, JdbcClient jdbc) {
        this.resources = resources;
        this.departments = departments;
        this.jdbc = jdbc;
    }

    @Override
    protected Resources resources() {
        return resources;
    }

    @Override
    protected void register(DepartmentCode department) {
        if (departments.find(department).isEmpty()) {
            departments.add(Department.register(
                    department, "部门", DepartmentKind.GOVERNMENT_DEPARTMENT, departments.nextOrdinal()));
        }
    }

    private Resource published(String code) {
        register(Actors.HOUSING);
        var draft = Resource.draft(
                new ResourceCode(code),
                Actors.HOUSING,
                conditionalEntry().named(code).made());
        resources.add(draft);
        var submitted = draft.submit(List.of());
        resources.save(submitted);
        var published = submitted.publish(List.of(), LocalDate.of(2026, 11, 20));
        resources.save(published);
        resources.add(CatalogEntry.of(published, "operator"));
        return published;
    }

    @Test
    @DisplayName("Art. 8(2): a published revision is kept word for word")
    void publishedRevisionIsKeptAsJson() {
        published("600001/1");

        var kept = jdbc.sql("""
                SELECT description ->> 'name' || ' ' || jsonb_array_length(description -> 'items')
                FROM catalog_entry WHERE code = '600001/1' AND revision = 1""").query((row, _) -> row.getString(1)).list();

        assertThat(kept).containsExactly("600001/1 2");
    }

    @ParameterizedTest
    @DisplayName("Art. 8(2): nobody changes or removes what was published")
    @ValueSource(
            strings = {
                "UPDATE catalog_entry SET published_by = 'somebody else'",
                "DELETE FROM catalog_entry",
                "DELETE FROM information_resource",
                "DELETE FROM department"
            })
    void publishedRevisionIsNeverChanged(String sql) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(sql).update())
                .withStackTraceContaining("permission denied");
    }

    @ParameterizedTest
    @DisplayName("The database keeps the rules that it can")
    @ValueSource(
            strings = {
                "description = jsonb_set(description, '{classified}', 'true')",
                "description = jsonb_set(description, '{kind}', '\"SECRET\"')",
                "description = description - 'name'",
                "status = 'LOST'",
                "status = 'DRAFT'",
                "revision = 0",
                "published_on = NULL",
                "reasons = '无'",
                "version = 0"
            })
    void databaseRefusesWhatCannotBe(String change) {
        var code = "600002/" + Integer.toUnsignedString(change.hashCode());
        published(code);

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("UPDATE information_resource SET " + change + " WHERE code = :code")
                        .param("code", code)
                        .update());
    }
}
