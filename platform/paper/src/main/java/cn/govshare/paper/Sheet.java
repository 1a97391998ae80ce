package cn.govshare.paper;

import java.util.ArrayList;
import java.util.List;

/// A document before it is printed: a title and blocks from top to bottom. Words are plain text; how they are shown is
/// the printer's matter.
///
/// @param subtitle under the title, such as a number; may be the empty text
public record Sheet(String title, String subtitle, List<Block> blocks) {
    public Sheet {
        blocks = List.copyOf(blocks);
    }

    /// One part of a document.
    public sealed interface Block {}

    /// A heading of a part.
    public record Heading(String text) implements Block {}

    /// Words, each line break a new paragraph.
    ///
    /// @param indented true for the running text of a letter
    public record Words(String text, boolean indented) implements Block {}

    /// Whom a letter is to.
    public record Salutation(String text) implements Block {}

    /// Labels and values, two columns.
    public record Particulars(List<Line> lines) implements Block {
        public Particulars {
            lines = List.copyOf(lines);
        }
    }

    /// One label and its value.
    public record Line(String label, String value) {}

    /// A table with column headings.
    ///
    /// @param widths of the columns in percent, as many as headings
    public record Table(List<String> headings, List<Integer> widths, List<List<String>> rows) implements Block {
        public Table {
            headings = List.copyOf(headings);
            widths = List.copyOf(widths);
            rows = rows.stream().map(List::copyOf).toList();
            int columns = headings.size();
            if (widths.size() != columns || rows.stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException("Every row of a table has its columns");
            }
        }
    }

    /// What must catch the eye, in a frame.
    public record Emphasis(String text) implements Block {}

    /// The same in the other language, small.
    public record Aside(String text) implements Block {}

    /// What is filled in by hand, each label with a line of its own.
    public record Blanks(List<String> labels) implements Block {
        public Blanks {
            labels = List.copyOf(labels);
        }
    }

    /// Who signs by hand, beside each other.
    public record Signing(List<String> labels) implements Block {
        public Signing {
            labels = List.copyOf(labels);
        }
    }

    /// Who signs, and when; at the right.
    public record Signature(String department, String date) implements Block {}

    /// Collects blocks.
    public static final class Writing {
        private final String title;
        private final String subtitle;
        private final List<Block> blocks = new ArrayList<>();

        private Writing(String title, String subtitle) {
            this.title = title;
            this.subtitle = subtitle;
        }

        public Writing with(Block block) {
            blocks.add(block);
            return this;
        }

        public Sheet done() {
            return new Sheet(title, subtitle, blocks);
        }
    }

    public static Writing titled(String title, String subtitle) {
        return new Writing(title, subtitle);
    }
}
