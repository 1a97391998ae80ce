package cn.govshare.catalog.resource.config;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/// What operators may set for the catalog.
///
/// @param formatClasses the classes of formats, a CSV of `code,zh,en,spellings`
/// @param formatTypes the types of each class, a CSV of `class,type,spellings`
/// @param updateCycles further spellings of update cycles, a CSV of `cycle,spelling,certainty`
/// @param codes how codes of resources are made
@Validated
@ConfigurationProperties("govshare.catalog")
record CatalogSettings(
        @DefaultValue("classpath:catalog/format-classes.csv")
        Resource formatClasses,

        @DefaultValue("classpath:catalog/format-types.csv") Resource formatTypes,
        @DefaultValue("classpath:catalog/update-cycles.csv") Resource updateCycles,
        @DefaultValue @Valid Codes codes) {

    /// Which scheme codes follow.
    enum Scheme {
        /// Kind, administrative division, department, detail.
        DIVISION,
        /// Kind, division, group and detail with the widths of the national guide.
        GUIDE
    }

    /// @param scheme how the front part is made
    /// @param group the three digits of the group (目) under the scheme of the guide
    /// @param division administrative division of the city (GB/T 2260)
    /// @param departmentDigits least number of digits that a department's ordinal takes
    /// @param detail digits that close the front part
    /// @param sequenceDigits least number of digits of the sequence
    record Codes(
            @DefaultValue("division") Scheme scheme,

            @DefaultValue("048") @Pattern(regexp = "\\d{3}") String group,

            @DefaultValue("320481") @Pattern(regexp = "\\d{2,9}") String division,

            @DefaultValue("3") @Min(1) @Max(4) int departmentDigits,

            @DefaultValue("001") @Pattern(regexp = "\\d{0,6}") String detail,

            @DefaultValue("6") @Min(1) @Max(12) int sequenceDigits) {}
}
