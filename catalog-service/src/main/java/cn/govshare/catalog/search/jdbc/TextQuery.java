package cn.govshare.catalog.search.jdbc;

import cn.govshare.catalog.search.SearchWords;
import cn.govshare.catalog.search.Token;
import java.util.List;
import java.util.stream.Collectors;

/// Words as PostgreSQL's `tsquery`.
final class TextQuery {
    private TextQuery() {}

    static String of(SearchWords words) {
        return words.ways().stream().map(TextQuery::anyOf).collect(Collectors.joining(" & "));
    }

    private static String anyOf(List<Token> tokens) {
        return tokens.stream().map(TextQuery::lexeme).collect(Collectors.joining(" | ", "(", ")"));
    }

    private static String lexeme(Token token) {
        var quoted = "'" + token.text().replace("\\", "\\\\").replace("'", "''") + "'";
        return token.prefix() ? quoted + ":*" : quoted;
    }
}
