package cn.govshare.catalog.exporting;

import cn.govshare.catalog.exporting.RdfNode.Iri;
import cn.govshare.catalog.exporting.RdfNode.Nested;
import cn.govshare.catalog.exporting.RdfNode.Plain;
import cn.govshare.catalog.exporting.RdfNode.Words;
import cn.govshare.catalog.exporting.RdfNode.Writing;
import cn.govshare.catalog.resource.InformationItem;
import cn.govshare.catalog.resource.Themes;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.UpdateCycle;
import java.util.LinkedHashMap;
import java.util.Map;

/// The catalog in the words of DCAT 3. Frequencies and access rights are those of the European Publications Office,
/// which other catalogs read.
@Article("7")
public final class Dcat {
    /// Name of the prefix and what it stands for.
    public static final Map<String, String> PREFIXES = prefixes();

    static final String CATALOG = "urn:govshare:catalog";
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

    private Dcat() {}

    private static Map<String, String> prefixes() {
        var prefixes = new LinkedHashMap<String, String>();
        prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
        prefixes.put("dct", "http://purl.org/dc/terms/");
        prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        prefixes.put("gs", "urn:govshare:terms:");
        return Map.copyOf(prefixes);
    }

    public static RdfNode catalog() {
        return new Writing(CATALOG, "dcat:Catalog")
                .with("dct:title", new Words("政务信息资源目录"))
                .with("dct:description", new Words("本市各部门政务信息资源目录。"))
                .with(
                        "dct:publisher",
                        new Nested(new Writing("urn:govshare:publisher", "foaf:Agent")
                                .with("foaf:name", new Words("市大数据管理局"))
                                .done()))
                .done();
    }

    /// The catalog saying that it holds this entry.
    public static RdfNode holding(ExportedEntry entry, Themes themes) {
        return new Writing(CATALOG, "dcat:Catalog")
                .with("dcat:dataset", new Nested(dataset(entry, themes)))
                .done();
    }

    private static RdfNode dataset(ExportedEntry entry, Themes themes) {
        var resource = entry.resource();
        var description = entry.description();
        var iri = "urn:govshare:resource:" + resource.code().inPath();
        var dataset = new Writing(iri, "dcat:Dataset")
                .with("dct:identifier", new Plain(resource.code().value(), ""))
                .with("dct:title", new Words(description.name()))
                .words("dct:description", description.summary().isBlank() ? description.name() : description.summary())
                .with("dct:publisher", new Nested(agent(entry)))
                .with("dct:accessRights", new Iri(AUTHORITY + "access-right/" + right(description.sharingType())))
                .with("dcat:version", new Plain(Integer.toString(resource.revision()), ""))
                .words("gs:format", description.format())
                .words(
                        "gs:usageRequirements",
                        description.usageRequirements() == null ? "" : description.usageRequirements());
        if (resource.publishedOn() != null) {
            dataset.with("dct:issued", new Plain(resource.publishedOn().toString(), "xsd:date"));
        }
        var cycle = description.updateCycle();
        if (cycle != null) {
            dataset.with("dct:accrualPeriodicity", new Iri(AUTHORITY + "frequency/" + frequency(cycle)));
        }
        var theme = description.theme();
        if (theme != null) {
            var label = themes.byCode().get(theme);
            dataset.with(
                    "dcat:theme",
                    new Nested(new Writing("urn:govshare:theme:" + theme, "skos:Concept")
                            .with("skos:prefLabel", new Words(label == null ? theme : label.zh()))
                            .done()));
        }
        description.provisionModes().stream()
                .sorted()
                .forEach(mode -> dataset.with(
                        "dcat:distribution",
                        new Nested(new Writing(iri + ":" + mode.name(), "dcat:Distribution")
                                .with("dct:title", new Words(mode.label().zh()))
                                .with("dcat:accessURL", new Iri(iri))
                                .done())));
        int number = 0;
        for (var item : description.items()) {
            number++;
            dataset.with("gs:item", new Nested(item(iri + ":item:" + number, item)));
        }
        return dataset.done();
    }

    private static RdfNode agent(ExportedEntry entry) {
        return new Writing("urn:govshare:department:" + entry.resource().provider(), "foaf:Agent")
                .with("foaf:name", new Words(entry.providerName()))
                .with("dct:identifier", new Plain(entry.resource().provider().value(), ""))
                .done();
    }

    private static RdfNode item(String iri, InformationItem item) {
        return new Writing(iri, "gs:InformationItem")
                .with("rdfs:label", new Words(item.label()))
                .with("gs:name", new Plain(item.name(), ""))
                .with("gs:type", new Plain(item.type().name(), ""))
                .with("gs:key", new Plain(Boolean.toString(item.key()), "xsd:boolean"))
                .done();
    }

    private static String right(SharingType type) {
        return switch (type) {
            case UNCONDITIONAL -> "PUBLIC";
            case CONDITIONAL -> "RESTRICTED";
            case NOT_SHARED -> "NON_PUBLIC";
        };
    }

    private static String frequency(UpdateCycle cycle) {
        return switch (cycle) {
            case REAL_TIME -> "CONT";
            case DAILY -> "DAILY";
            case WEEKLY -> "WEEKLY";
            case MONTHLY -> "MONTHLY";
            case QUARTERLY -> "QUARTERLY";
            case HALF_YEARLY -> "ANNUAL_2";
            case YEARLY -> "ANNUAL";
            case IRREGULAR -> "IRREG";
            case STATIC -> "NEVER";
            case OTHER -> "OTHER";
        };
    }
}
