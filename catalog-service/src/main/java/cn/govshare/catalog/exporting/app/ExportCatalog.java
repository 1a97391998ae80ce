package cn.govshare.catalog.exporting.app;

import cn.govshare.catalog.exporting.ExportFormat;
import cn.govshare.catalog.exporting.ExportedEntry;
import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.Resources;
import cn.govshare.catalog.resource.Themes;
import cn.govshare.catalog.search.Hit;
import cn.govshare.catalog.search.Place;
import cn.govshare.catalog.search.SearchEntries;
import cn.govshare.catalog.search.SearchQuestion;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Anybody takes the part of the catalog with him that he finds by a search, page by page, however long it is.
@Component
@Article("7")
public class ExportCatalog {
    private static final int PAGE = 200;

    private final SearchEntries entries;
    private final Resources resources;
    private final Themes themes;
    private final AuditTrail trail;

    ExportCatalog(SearchEntries entries, Resources resources, Themes themes, AuditTrail trail) {
        this.entries = entries;
        this.resources = resources;
        this.themes = themes;
        this.trail = trail;
    }

    /// Where an export goes once it has something to say.
    @FunctionalInterface
    public interface Receiver {
        OutputStream begin() throws IOException;
    }

    public void export(SearchQuestion question, ExportFormat format, Actor actor, Receiver receiver)
            throws IOException {
        var page = entries.find(question, Place.BEFORE_ALL, PAGE);
        trail.recordNow(AuditDraft.of("catalog.export", actor)
                .subject(format.name())
                .article("7")
                .permitted());
        var out = receiver.begin();
        try (var writer = writer(format, out)) {
            while (!page.isEmpty()) {
                write(page, format, writer);
                page = page.size() < PAGE
                        ? List.of()
                        : entries.find(question, page.getLast().place(), PAGE);
            }
        }
        out.flush();
    }

    private void write(List<Hit> page, ExportFormat format, CatalogWriter writer) throws IOException {
        var found = resources
                .findAll(page.stream().map(hit -> hit.entry().code()).toList())
                .stream()
                .collect(Collectors.toMap(Resource::code, Function.identity()));
        for (var hit : page) {
            var resource = found.get(hit.entry().code());
            if (resource != null && (resource.status().isInForce() || !format.isOfPublishedOnly())) {
                writer.entry(new ExportedEntry(resource, hit.providerName()));
            }
        }
    }

    private CatalogWriter writer(ExportFormat format, OutputStream out) throws IOException {
        return switch (format) {
            case XLSX -> TableCatalogWriter.excel(out);
            case CSV -> TableCatalogWriter.csv(out);
            case JSON -> new JsonCatalogWriter(out);
            case JSON_LD -> new JsonLdCatalogWriter(out, themes);
            case TURTLE -> new TurtleCatalogWriter(out, themes);
        };
    }
}
