package cn.govshare.catalog.exporting.app;

import cn.govshare.catalog.exporting.ExportedEntry;
import cn.govshare.kit.event.KernelModule;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// An array of entries as JSON, in the words of the API.
final class JsonCatalogWriter implements CatalogWriter {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new KernelModule())
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final JsonGenerator out;

    JsonCatalogWriter(OutputStream stream) {
        out = JSON.createGenerator(stream);
        out.writeStartArray();
    }

    @Override
    public void entry(ExportedEntry entry) {
        var resource = entry.resource();
        out.writeStartObject();
        out.writeStringProperty("code", resource.code().value());
        out.writeStringProperty("provider", resource.provider().value());
        out.writeStringProperty("providerName", entry.providerName());
        out.writeStringProperty("status", resource.status().name());
        out.writeNumberProperty("revision", resource.revision());
        if (resource.publishedOn() != null) {
            out.writeStringProperty("publishedOn", resource.publishedOn().toString());
        }
        out.writeName("description");
        JSON.writeValue(out, entry.description());
        out.writeEndObject();
    }

    @Override
    public void close() {
        out.writeEndArray();
        out.close();
    }
}
