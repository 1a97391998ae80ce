package cn.govshare.catalog.search.jdbc;

/// The questions as SQL. Each is one text that the compiler puts together from these parts.
final class SearchSql {
    private static final String AVAILABILITY = """
            CASE WHEN e.provider = :me THEN 'OWN'
                 WHEN e.code = ANY (:held) THEN 'HELD'
                 WHEN e.sharing_type = 'UNCONDITIONAL' THEN 'DIRECT'
                 WHEN e.sharing_type = 'CONDITIONAL' THEN 'ON_REQUEST'
                 ELSE 'NOT_SHARED' END
            """;

    /// As freshness tells it; nothing where no day is promised.
    private static final String FRESHNESS = """
            CASE WHEN p.last_day < :today THEN 'LATE'
                 WHEN p.due_from <= :today THEN 'DUE'
                 WHEN p.due_from > :today THEN 'UP_TO_DATE' END
            """;

    private static final String ENTRIES =
            "search_entry AS e LEFT JOIN update_promise AS p ON p.resource = e.code AND p.in_force\n";

    private static final String VISIBLE_AND_FILTERED = """
            (e.published OR e.provider = :own OR :everything)
            AND (cardinality(:providers::text[]) = 0 OR e.provider = ANY (:providers))
            AND (cardinality(:kinds::text[]) = 0 OR e.kind = ANY (:kinds))
            AND (cardinality(:registers::text[]) = 0 OR e.register = ANY (:registers))
            AND (cardinality(:themes::text[]) = 0 OR e.theme = ANY (:themes))
            AND (cardinality(:sharingTypes::text[]) = 0 OR e.sharing_type = ANY (:sharingTypes))
            AND (cardinality(:modes::text[]) = 0 OR e.modes && :modes::text[])
            AND (cardinality(:cycles::text[]) = 0 OR e.update_cycle = ANY (:cycles))
            AND (cardinality(:statuses::text[]) = 0 OR e.status = ANY (:statuses))
            AND (cardinality(:availabilities::text[]) = 0 OR (""" + AVAILABILITY
            + ") = ANY (:availabilities))\nAND (cardinality(:freshness::text[]) = 0 OR (" + FRESHNESS
            + ") = ANY (:freshness))\n";

    private static final String LINES = """
            SELECT e.code, e.provider, d.name AS provider_name, e.published, e.status, e.revision, e.published_on,
                   e.name, e.name_length, e.summary, e.kind, e.register, e.theme, e.sharing_type, e.modes,
                   e.update_cycle, e.items, (""" + AVAILABILITY + ") AS availability, (" + FRESHNESS
            + ") AS freshness\nFROM " + ENTRIES
            + "JOIN department AS d ON d.code = e.provider\n"
            + "WHERE (e.name_length, e.code) > (:afterLength, :afterCode) AND ";

    private static final String IN_ORDER = "ORDER BY e.name_length, e.code LIMIT :limit";

    static final String ALL = LINES + VISIBLE_AND_FILTERED + IN_ORDER;

    static final String BY_NAME = LINES + VISIBLE_AND_FILTERED + "AND e.name_words @@ :words::tsquery\n" + IN_ORDER;

    static final String ELSEWHERE = LINES + VISIBLE_AND_FILTERED
            + "AND e.words @@ :words::tsquery AND NOT e.name_words @@ :words::tsquery\n" + IN_ORDER;

    private static final String FOUND = "FROM " + ENTRIES + "WHERE " + VISIBLE_AND_FILTERED;
    private static final String BY_WORDS = "AND e.words @@ :words::tsquery\n";

    static final String TOTAL_OF_ALL = "SELECT count(*) " + FOUND;
    static final String TOTAL = TOTAL_OF_ALL + BY_WORDS;

    private static final String COUNTED = "WITH found AS MATERIALIZED (SELECT e.provider, e.kind, e.register, e.theme,"
            + " e.sharing_type, e.modes, e.update_cycle, e.status, " + AVAILABILITY + " AS availability, " + FRESHNESS
            + " AS freshness ";
    private static final String FACETS = """
            )
            SELECT 'PROVIDER' AS facet, p.provider AS value, d.name AS label, p.number
            FROM (SELECT provider, count(*) AS number FROM found GROUP BY provider
                  ORDER BY number DESC, provider LIMIT 50) AS p JOIN department AS d ON d.code = p.provider
            UNION ALL SELECT 'KIND', kind, '', count(*) FROM found GROUP BY kind
            UNION ALL SELECT 'REGISTER', register, '', count(*) FROM found WHERE register IS NOT NULL GROUP BY register
            UNION ALL SELECT 'THEME', theme, '', count(*) FROM found WHERE theme IS NOT NULL GROUP BY theme
            UNION ALL SELECT 'SHARING_TYPE', sharing_type, '', count(*) FROM found GROUP BY sharing_type
            UNION ALL SELECT 'MODE', mode, '', count(*) FROM found CROSS JOIN unnest(modes) AS mode GROUP BY mode
            UNION ALL SELECT 'UPDATE_CYCLE', update_cycle, '', count(*) FROM found
                      WHERE update_cycle IS NOT NULL GROUP BY update_cycle
            UNION ALL SELECT 'FRESHNESS', freshness, '', count(*) FROM found
                      WHERE freshness IS NOT NULL GROUP BY freshness
            UNION ALL SELECT 'STATUS', status, '', count(*) FROM found GROUP BY status
            UNION ALL SELECT 'AVAILABILITY', availability, '', count(*) FROM found GROUP BY availability
            ORDER BY 1, 4 DESC, 2""";

    static final String COUNT_ALL = COUNTED + FOUND + FACETS;
    static final String COUNT = COUNTED + FOUND + BY_WORDS + FACETS;

    static final String NAMES = "SELECT DISTINCT e.name, e.name_length " + FOUND
            + "AND e.name_words @@ :words::tsquery ORDER BY e.name_length, e.name LIMIT :limit";

    private SearchSql() {}
}
