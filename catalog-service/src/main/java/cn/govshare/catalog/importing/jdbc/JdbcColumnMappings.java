package cn.govshare.catalog.importing.jdbc;

import cn.govshare.catalog.importing.ColumnMapping;
import cn.govshare.catalog.importing.ColumnMappings;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class JdbcColumnMappings implements ColumnMappings {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    JdbcColumnMappings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ColumnMapping> find(DepartmentCode department, String name) {
        return jdbc.sql("SELECT mapping FROM catalog_import_mapping WHERE department = :department AND name = :name")
                .param("department", department.value())
                .param("name", name)
                .query((row, _) -> JSON.readValue(row.getString("mapping"), ColumnMapping.class))
                .optional();
    }

    @Override
    public List<Kept> list(DepartmentCode department) {
        return jdbc.sql("""
            SELECT name, mapping FROM catalog_import_mapping WHERE department = :department ORDER BY name\
            """)
                .param("department", department.value())
                .query((row, _) ->
                        new Kept(row.getString("name"), JSON.readValue(row.getString("mapping"), ColumnMapping.class)))
                .list();
    }

    @Override
    public void keep(DepartmentCode department, Kept mapping) {
        jdbc.sql("""
            INSERT INTO catalog_import_mapping (department, name, mapping)
            VALUES (:department, :name, :mapping::jsonb)
            ON CONFLICT (department, name) DO UPDATE SET mapping = EXCLUDED.mapping\
            """)
                .param("department", department.value())
                .param("name", mapping.name())
                .param("mapping", JSON.writeValueAsString(mapping.mapping()))
                .update();
    }

    @Override
    public boolean remove(DepartmentCode department, String name) {
        return jdbc.sql("DELETE FROM catalog_import_mapping WHERE department = :department AND name = :name")
                        .param("department", department.value())
                        .param("name", name)
                        .update()
                == 1;
    }
}
