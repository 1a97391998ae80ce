package cn.govshare.catalog.importing.config;

import cn.govshare.catalog.importing.ImportLimits;
import cn.govshare.catalog.sheet.TableLimits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// How much an import may be.
///
/// @param greatestFile greatest file that is received
/// @param greatestUnpacked greatest size that the parts of an Excel file may unpack to
/// @param greatestTexts greatest size of an Excel file's table of texts, which is held in memory
/// @param greatestCell most characters of a cell
/// @param rowsOfAnEntry most rows of one entry
/// @param batch entries that go in together
@Validated
@ConfigurationProperties("govshare.catalog.import")
record ImportSettings(
        @DefaultValue("200MB") DataSize greatestFile,
        @DefaultValue("1GB") DataSize greatestUnpacked,
        @DefaultValue("64MB") DataSize greatestTexts,
        @DefaultValue("32767") @Min(1000) @Max(1_000_000) int greatestCell,
        @DefaultValue("1000") @Min(1) @Max(10_000) int rowsOfAnEntry,
        @DefaultValue("200") @Min(1) @Max(5000) int batch) {
    private static final int COLUMNS = 200;

    ImportLimits limits() {
        return new ImportLimits(
                greatestFile.toBytes(),
                new TableLimits(greatestUnpacked.toBytes(), greatestTexts.toBytes(), greatestCell, COLUMNS),
                rowsOfAnEntry,
                batch);
    }
}
