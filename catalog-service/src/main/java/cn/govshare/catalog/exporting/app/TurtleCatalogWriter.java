package cn.govshare.catalog.exporting.app;

import cn.govshare.catalog.exporting.Dcat;
import cn.govshare.catalog.exporting.ExportedEntry;
import cn.govshare.catalog.exporting.RdfNode;
import cn.govshare.catalog.exporting.RdfNode.Iri;
import cn.govshare.catalog.exporting.RdfNode.Nested;
import cn.govshare.catalog.exporting.RdfNode.Plain;
import cn.govshare.catalog.exporting.RdfNode.Words;
import cn.govshare.catalog.resource.Themes;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// DCAT 3 as Turtle.
final class TurtleCatalogWriter implements CatalogWriter {
    private final Writer out;
    private final Themes themes;

    TurtleCatalogWriter(OutputStream stream, Themes themes) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        this.themes = themes;
        for (var prefix : Dcat.PREFIXES.entrySet()) {
            out.write("@prefix %s: <%s> .%n".formatted(prefix.getKey(), prefix.getValue()));
        }
        write(Dcat.catalog());
    }

    @Override
    public void entry(ExportedEntry entry) throws IOException {
        write(Dcat.holding(entry, themes));
    }

    /// A thing, then each thing that was named with it.
    private void write(RdfNode node) throws IOException {
        out.write("\n<" + node.iri() + "> a " + node.type());
        for (var statement : node.statements()) {
            out.write(" ;\n    " + statement.term() + " ");
            switch (statement.value()) {
                case Iri iri -> out.write("<" + iri.iri() + ">");
                case Nested nested -> out.write("<" + nested.node().iri() + ">");
                case Words words -> {
                    literal(words.text());
                    out.write("@zh");
                }
                case Plain plain -> {
                    literal(plain.text());
                    out.write(plain.type().isEmpty() ? "" : "^^" + plain.type());
                }
            }
        }
        out.write(" .\n");
        for (var statement : node.statements()) {
            if (statement.value() instanceof Nested(var nested)) {
                write(nested);
            }
        }
    }

    private void literal(String text) throws IOException {
        out.write('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.write("\\\"");
                case '\\' -> out.write("\\\\");
                case '\n' -> out.write("\\n");
                case '\r' -> out.write("\\r");
                case '\t' -> out.write("\\t");
                default -> out.write(c);
            }
        }
        out.write('"');
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
