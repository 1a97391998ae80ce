package cn.govshare.systemtests;

import static cn.govshare.systemtests.Preparation.form;
import static cn.govshare.systemtests.Preparation.good;

import cn.govshare.demo.Answer;
import cn.govshare.demo.Caller;
import cn.govshare.demo.Paths;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.systemtests.Cast.Party;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Valid calls of the operations that search the catalog, take it in and hand it out. Imports are dry runs.
final class CatalogProbes {
    private static final String SEARCH = "/api/v1/catalog-search";
    private static final String IMPORTS = "/api/v1/catalog-imports";
    private static final String MAPPINGS = "/api/v1/catalog-import-mappings";
    private static final byte[] TABLE = "名称\n矩阵\n".getBytes(StandardCharsets.UTF_8);

    private final Cast cast;
    private final BiConsumer<String, Function<Caller, Answer>> probe;

    CatalogProbes(Cast cast, BiConsumer<String, Function<Caller, Answer>> probe) {
        this.cast = cast;
        this.probe = probe;
    }

    /// @param published code of an entry that everybody sees
    void prepare(String published) {
        var clerk = cast.as(Role.CATALOGER, Party.PROVIDER);
        var sent = IMPORTS + "/" + good(imported(clerk)).field("id");
        var draft = Paths.resource(good(clerk.post(Paths.RESOURCES, form("bad-draft"), "matrix-sheet"))
                .field("code"));
        var mapping = Map.of("columns", Map.of("矩阵名称", "NAME"));

        probe.accept("searchCatalog", caller -> caller.get(SEARCH + "?q=shenghuo"));
        probe.accept("countCatalogSearch", caller -> caller.get(SEARCH + "/facets"));
        probe.accept("suggestCatalogNames", caller -> caller.get(SEARCH + "/suggestions?q=sh"));
        probe.accept("importCatalog", CatalogProbes::imported);
        probe.accept("listCatalogImports", caller -> caller.get(IMPORTS));
        probe.accept("getCatalogImport", caller -> caller.get(sent));
        probe.accept("getRejectedRows", caller -> caller.get(sent + "/rejected-rows"));
        probe.accept("listColumnMappings", caller -> caller.get(MAPPINGS));
        probe.accept("keepColumnMapping", caller -> caller.put(MAPPINGS + "/matrix", mapping));
        probe.accept("removeColumnMapping", caller -> {
            caller.put(MAPPINGS + "/matrix-doomed", mapping);
            return caller.delete(MAPPINGS + "/matrix-doomed");
        });
        var followed = "/api/v1/catalog-follows/" + published.replace('/', '-');
        probe.accept("readCatalogChanges", caller -> caller.get("/api/v1/catalog-changes"));
        probe.accept("readFollowedChanges", caller -> caller.get("/api/v1/catalog-follows/changes"));
        probe.accept("listFollowedResources", caller -> caller.get("/api/v1/catalog-follows"));
        probe.accept("followResource", caller -> caller.put(followed, Map.of()));
        probe.accept("unfollowResource", caller -> caller.delete(followed));
        probe.accept("exportCatalog", caller -> caller.get("/api/v1/catalog-exports?format=TURTLE&q=shenghuo"));
        probe.accept("printResource", caller -> caller.get(draft + "/sheet"));
    }

    private static Answer imported(Caller caller) {
        return caller.postFile(IMPORTS + "?dryRun=true&fileName=matrix.csv", TABLE, "text/csv", "matrix-import");
    }
}
