package cn.govshare.catalog.jointcatalog;

/// What is in a base or theme catalog.
///
/// @param published entries in force
/// @param underWork entries that are not published yet
/// @param departments departments that have an entry in force in it
public record JointCatalogFigures(
        long published, long underWork, long unconditional, long conditional, long notShared, long departments) {
    public static final JointCatalogFigures NONE = new JointCatalogFigures(0, 0, 0, 0, 0, 0);
}
