package cn.govshare.catalog.datum.jdbc;

import cn.govshare.catalog.datum.Datum;
import cn.govshare.catalog.datum.DatumName;
import cn.govshare.catalog.datum.HeldData;
import cn.govshare.catalog.datum.Wording;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.ValueCheck;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHeldData implements HeldData {
    private static final int MOST = 2000;

    private final JdbcClient jdbc;
    private final Wording wording;

    JdbcHeldData(JdbcClient jdbc, Wording wording) {
        this.jdbc = jdbc;
        this.wording = wording;
    }

    @Override
    public boolean replace(ResourceCode resource, long version, List<Datum> data) {
        int changed = jdbc.sql("""
            INSERT INTO held_entry AS known (resource, version) VALUES (:resource, :version)
            ON CONFLICT (resource) DO UPDATE SET version = excluded.version
            WHERE excluded.version > known.version\
            """)
                .param("resource", resource.value())
                .param("version", version)
                .update();
        if (changed == 0) {
            return false;
        }
        jdbc.sql("DELETE FROM held_datum WHERE resource = :resource")
                .param("resource", resource.value())
                .update();
        data.forEach(this::add);
        return true;
    }

    private void add(Datum datum) {
        var name = wording.name(datum.label(), datum.resourceName());
        var check = datum.check();
        jdbc.sql("""
            INSERT INTO held_datum (resource, item, provider, resource_name, label, type, code_list, value_check,
                element, sharing_type, of_base_register, attribute, generic, sound, grams, subject_grams)
            VALUES (:resource, :item, :provider, :resourceName, :label, :type, :codeList, :check, :element,
                :sharingType, :ofBaseRegister, :attribute, :generic, :sound, :grams, :subjectGrams)\
            """)
                .param("resource", datum.resource().value())
                .param("item", datum.item())
                .param("provider", datum.provider().value())
                .param("resourceName", datum.resourceName())
                .param("label", datum.label())
                .param("type", datum.type().name())
                .param("codeList", datum.codeList())
                .param("check", check == null ? null : check.name())
                .param("element", datum.element())
                .param("sharingType", datum.sharingType().name())
                .param("ofBaseRegister", datum.ofBaseRegister())
                .param("attribute", name.attribute())
                .param("generic", name.generic())
                .param("sound", name.sound())
                .param("grams", DatumName.bigrams(name.attribute()).toArray(String[]::new))
                .param("subjectGrams", DatumName.bigrams(name.subject()).toArray(String[]::new))
                .update();
    }

    @Override
    public List<Datum> of(ResourceCode resource) {
        return jdbc.sql("SELECT * FROM held_datum WHERE resource = :resource ORDER BY item")
                .param("resource", resource.value())
                .query(JdbcHeldData::datum)
                .list();
    }

    @Override
    public Optional<Datum> find(ResourceCode resource, String item) {
        return jdbc.sql("SELECT * FROM held_datum WHERE resource = :resource AND item = :item")
                .param("resource", resource.value())
                .param("item", item)
                .query(JdbcHeldData::datum)
                .optional();
    }

    @Override
    public List<Datum> near(DatumName name) {
        return jdbc.sql("""
            SELECT * FROM held_datum
            WHERE CASE WHEN :generic
                THEN (attribute = :attribute OR sound = :sound)
                    AND (of_base_register OR subject_grams && :subjectGrams::text[])
                ELSE attribute = :attribute OR sound = :sound OR (NOT generic AND grams && :grams::text[])
                END
            ORDER BY (attribute = :attribute) DESC, resource, item LIMIT :most\
            """)
                .param("generic", name.generic())
                .param("attribute", name.attribute())
                .param("sound", name.sound())
                .param("subjectGrams", DatumName.bigrams(name.subject()).toArray(String[]::new))
                .param("grams", DatumName.bigrams(name.attribute()).toArray(String[]::new))
                .param("most", MOST)
                .query(JdbcHeldData::datum)
                .list();
    }

    @Override
    public void clear() {
        jdbc.sql("DELETE FROM held_entry").update();
    }

    private static Datum datum(ResultSet row, int number) throws SQLException {
        var check = row.getString("value_check");
        return new Datum(
                new ResourceCode(row.getString("resource")),
                row.getString("resource_name"),
                new DepartmentCode(row.getString("provider")),
                row.getString("item"),
                row.getString("label"),
                ItemType.valueOf(row.getString("type")),
                row.getString("code_list"),
                check == null ? null : ValueCheck.valueOf(check),
                row.getString("element"),
                SharingType.valueOf(row.getString("sharing_type")),
                row.getBoolean("of_base_register"));
    }
}
