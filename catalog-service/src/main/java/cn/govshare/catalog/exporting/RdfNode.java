package cn.govshare.catalog.exporting;

import java.util.ArrayList;
import java.util.List;

/// A thing and what is said of it, before it is written in one of the notations of RDF. Terms are written with the
/// prefixes of [Dcat#PREFIXES].
///
/// @param iri what it is
/// @param type its class
public record RdfNode(String iri, String type, List<Statement> statements) {
    public RdfNode {
        statements = List.copyOf(statements);
    }

    /// One thing that is said.
    public record Statement(String term, Value value) {}

    /// What is said of it.
    public sealed interface Value {}

    /// Another thing, by its IRI.
    public record Iri(String iri) implements Value {}

    /// Words in Chinese.
    public record Words(String text) implements Value {}

    /// A plain value.
    ///
    /// @param type its data type with prefix, or the empty text
    public record Plain(String text, String type) implements Value {}

    /// Another thing with all that is said of it.
    public record Nested(RdfNode node) implements Value {}

    /// Collects statements.
    static final class Writing {
        private final String iri;
        private final String type;
        private final List<Statement> statements = new ArrayList<>();

        Writing(String iri, String type) {
            this.iri = iri;
            this.type = type;
        }

        Writing with(String term, Value value) {
            statements.add(new Statement(term, value));
            return this;
        }

        /// Words, unless there are none.
        Writing words(String term, String text) {
            return text.isBlank() ? this : with(term, new Words(text.strip()));
        }

        RdfNode done() {
            return new RdfNode(iri, type, statements);
        }
    }
}
