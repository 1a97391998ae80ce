package cn.govshare.catalog;

import static cn.govshare.catalog.CatalogSteps.conditionalForm;
import static cn.govshare.catalog.CatalogSteps.ok;
import static cn.govshare.catalog.CatalogSteps.path;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.catalog.importing.ImportSteps;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@DisplayName("Art. 7: the catalog is handed out as tables, as JSON and as DCAT 3")
class CatalogExportTest {
    private static final String HOSTILE = "=HYPERLINK(\"http://x\")<b>\\\"低保\"\n对象</b>";

    private final Calls calls;
    private final CatalogSteps steps;
    private Actor clerk;

    @Autowired
    CatalogExportTest(Calls calls) {
        this.calls = calls;
        this.steps = new CatalogSteps(calls);
        this.clerk = Actors.of(Actors.EDUCATION, Role.CATALOGER);
    }

    @BeforeEach
    void twoPublishedEntriesAndADraft() {
        clerk = steps.clerk();
        steps.published(clerk, conditionalForm("低保对象信息"));
        var hostile = conditionalForm("养老机构信息");
        hostile.put("summary", HOSTILE);
        steps.published(clerk, hostile);
        steps.drafted(clerk, conditionalForm("草稿信息"));
    }

    private Answer export(String query) {
        return ok(
                calls.as(Actors.of(Actors.EDUCATION, Role.APPROVER))
                        .get("/api/v1/catalog-exports?provider=" + clerk.department() + query),
                200);
    }

    @Test
    @DisplayName("Art. 7: CSV and Excel are the standard table, safe to open, and go in again without a change")
    void tablesGoInAgainUnchanged() {
        var csv = export("&format=CSV");
        assertThat(csv.text())
                .startsWith("\ufeff信息资源代码,信息资源名称")
                .contains("'=HYPERLINK")
                .doesNotContain("草稿信息");
        assertThat(csv.headers().firstValue("Govshare-Formula-Guard")).contains("leading-apostrophe");

        var back = export("&format=XLSX&q=低保对象信息");
        var job = new ImportSteps(calls, clerk).imported(back.body(), "");
        assertThat(job.at("/figures/rows").asInt()).as(job.toString()).isEqualTo(2);
        assertThat(job.at("/figures/rejectedRows").asInt()).as(job.toString()).isZero();
        assertThat(job.at("/figures/unchanged").asInt()).as(job.toString()).isEqualTo(1);
    }

    @Test
    @DisplayName("Art. 7: JSON holds the whole entries that are in force")
    void jsonHoldsWholeEntries() {
        var json = export("&format=JSON").json();

        assertThat(json).hasSize(2);
        assertThat(json.valueStream().map(entry -> entry.at("/description/name").asString()))
                .containsExactly("低保对象信息", "养老机构信息");
        assertThat(json.at("/0/description/items/0/label").asString()).isEqualTo("公民身份号码");
    }

    @Test
    @DisplayName("Art. 7: Turtle and JSON-LD say the same, and satisfy the shapes of a DCAT catalog")
    void dcatIsValid() throws IOException {
        var turtle = model(export("&format=TURTLE"), Lang.TURTLE);
        var json = model(export("&format=JSON_LD"), Lang.JSONLD11);

        assertThat(turtle.isIsomorphicWith(json)).isTrue();
        var dataset = turtle.createResource("http://www.w3.org/ns/dcat#Dataset");
        assertThat(turtle.listSubjectsWithProperty(org.apache.jena.vocabulary.RDF.type, dataset)
                        .toList())
                .hasSize(2);
        assertThat(turtle.listObjectsOfProperty(org.apache.jena.vocabulary.DCTerms.description)
                        .mapWith(each -> each.asLiteral().getString())
                        .toList())
                .contains(HOSTILE);
        try (var shapes = Objects.requireNonNull(getClass().getResourceAsStream("/dcat-shapes.ttl"))) {
            var expected = ModelFactory.createDefaultModel();
            RDFDataMgr.read(expected, shapes, Lang.TURTLE);
            var report = ShaclValidator.get().validate(Shapes.parse(expected), turtle.getGraph());
            assertThat(report.conforms()).as(report.getEntries().toString()).isTrue();
            turtle.removeAll(null, org.apache.jena.vocabulary.DCTerms.title, null);
            assertThat(ShaclValidator.get()
                            .validate(Shapes.parse(expected), turtle.getGraph())
                            .conforms())
                    .isFalse();
        }
    }

    private static Model model(Answer answer, Lang lang) {
        var model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new ByteArrayInputStream(answer.body()), lang);
        return model;
    }

    @Test
    @DisplayName("Art. 7: an entry is printed on a sheet, as HTML and as PDF, and what a department wrote is text")
    void entryIsPrinted() throws IOException {
        var form = conditionalForm("打印<script>资源");
        form.put("summary", HOSTILE);
        var code = steps.published(clerk, form);

        var sheet = ok(calls.as(Actors.of(Actors.EDUCATION, Role.APPROVER)).get(path(code) + "/sheet"), 200);

        assertThat(sheet.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(sheet.text())
                .contains("<h1>打印&lt;script&gt;资源</h1>", code.value(), "公民身份号码", "字符型", "&lt;b&gt;")
                .doesNotContain("<script>", "<b>");
        var pdf = ok(calls.as(Actors.of(Actors.EDUCATION, Role.APPROVER)).get(path(code) + "/sheet?format=PDF"), 200);
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        try (var pages = Loader.loadPDF(pdf.body())) {
            assertThat(new PDFTextStripper().getText(pages))
                    .contains("打印<script>资源", code.value(), "公民身份号码", "id_number");
        }
        var draft = steps.drafted(clerk, conditionalForm("未发布的"));
        assertThat(calls.as(Actors.of(Actors.EDUCATION, Role.APPROVER))
                        .get(path(draft) + "/sheet")
                        .status())
                .isEqualTo(404);
    }
}
