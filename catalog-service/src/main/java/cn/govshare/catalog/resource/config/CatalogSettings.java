package cn.govshare.catalog.resource.config;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What operators may set for the catalog.
///
/// @param codes how codes of resources are made
@Validated
@ConfigurationProperties("govshare.catalog")
record CatalogSettings(@DefaultValue @Valid Codes codes) {

    /// @param division administrative division of the city (GB/T 2260)
    /// @param departmentDigits least number of digits that a department's ordinal takes
    /// @param detail digits that close the front part
    /// @param sequenceDigits least number of digits of the sequence
    record Codes(
            @DefaultValue("320481") @Pattern(regexp = "\\d{2,9}") String division,

            @DefaultValue("3") @Min(1) @Max(4) int departmentDigits,

            @DefaultValue("001") @Pattern(regexp = "\\d{0,6}") String detail,

            @DefaultValue("6") @Min(1) @Max(12) int sequenceDigits) {}
}
