package cn.govshare.catalog.exporting;

/// What an export is written as.
public enum ExportFormat {
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("csv", "text/csv;charset=UTF-8"),
    JSON("json", "application/json"),
    JSON_LD("jsonld", "application/ld+json"),
    TURTLE("ttl", "text/turtle;charset=UTF-8");

    private final String extension;
    private final String contentType;

    ExportFormat(String extension, String contentType) {
        this.extension = extension;
        this.contentType = contentType;
    }

    public String extension() {
        return extension;
    }

    public String contentType() {
        return contentType;
    }

    /// True for the formats that tell the world outside of the catalog, which knows published entries only.
    public boolean isOfPublishedOnly() {
        return this == JSON_LD || this == TURTLE;
    }
}
