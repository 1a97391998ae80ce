package cn.govshare.catalog.jointcatalog;

import cn.govshare.catalog.resource.ResourceDescription;
import java.util.Optional;

/// Which base or theme catalog.
///
/// @param code name of the base register, or code of the theme
public record JointCatalogId(JointCatalogKind kind, String code) {
    /// The catalog that an entry belongs to; empty for a department's own resources.
    public static Optional<JointCatalogId> of(ResourceDescription entry) {
        var register = entry.register();
        var theme = entry.theme();
        return switch (entry.kind()) {
            case BASIC ->
                register == null
                        ? Optional.empty()
                        : Optional.of(new JointCatalogId(JointCatalogKind.BASE, register.name()));
            case THEMATIC ->
                theme == null ? Optional.empty() : Optional.of(new JointCatalogId(JointCatalogKind.THEME, theme));
            case DEPARTMENTAL -> Optional.empty();
        };
    }
}
