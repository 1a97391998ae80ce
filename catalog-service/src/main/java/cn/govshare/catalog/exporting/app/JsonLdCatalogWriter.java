package cn.govshare.catalog.exporting.app;

import cn.govshare.catalog.exporting.Dcat;
import cn.govshare.catalog.exporting.ExportedEntry;
import cn.govshare.catalog.exporting.RdfNode;
import cn.govshare.catalog.exporting.RdfNode.Iri;
import cn.govshare.catalog.exporting.RdfNode.Nested;
import cn.govshare.catalog.exporting.RdfNode.Plain;
import cn.govshare.catalog.exporting.RdfNode.Statement;
import cn.govshare.catalog.exporting.RdfNode.Words;
import cn.govshare.catalog.resource.Themes;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// DCAT 3 as JSON-LD. The catalog stands once for each entry; readers take it as one thing.
final class JsonLdCatalogWriter implements CatalogWriter {
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator out;
    private final Themes themes;

    JsonLdCatalogWriter(OutputStream stream, Themes themes) {
        this.out = JSON.createGenerator(stream);
        this.themes = themes;
        out.writeStartObject();
        out.writeObjectPropertyStart("@context");
        Dcat.PREFIXES.forEach(out::writeStringProperty);
        out.writeEndObject();
        out.writeArrayPropertyStart("@graph");
        write(Dcat.catalog());
    }

    @Override
    public void entry(ExportedEntry entry) {
        write(Dcat.holding(entry, themes));
    }

    private void write(RdfNode node) {
        out.writeStartObject();
        out.writeStringProperty("@id", node.iri());
        out.writeStringProperty("@type", node.type());
        var terms = node.statements().stream().collect(Collectors.groupingBy(Statement::term));
        terms.forEach(this::write);
        out.writeEndObject();
    }

    private void write(String term, List<Statement> statements) {
        out.writeArrayPropertyStart(term);
        for (var statement : statements) {
            switch (statement.value()) {
                case Nested(var node) -> write(node);
                case Iri iri -> pair("@id", iri.iri(), "", "");
                case Words words -> pair("@value", words.text(), "@language", "zh");
                case Plain plain -> pair("@value", plain.text(), "@type", plain.type());
            }
        }
        out.writeEndArray();
    }

    private void pair(String name, String value, String otherName, String otherValue) {
        out.writeStartObject();
        out.writeStringProperty(name, value);
        if (!otherValue.isEmpty()) {
            out.writeStringProperty(otherName, otherValue);
        }
        out.writeEndObject();
    }

    @Override
    public void close() {
        out.writeEndArray();
        out.writeEndObject();
        out.close();
    }
}
