package cn.govshare.catalog.resource;

import cn.govshare.kernel.problem.Fault;
import java.util.List;

/// The rules of the law on an entry of the catalog. An entry is checked against all of them, and every fault is
/// named at once.
public final class CatalogRules {
    static final List<CatalogRule> RULES = List.of(
            EntryRules.NAME_IS_STATED,
            EntryRules.NAME_IS_UNIQUE,
            EntryRules.SUMMARY_IS_STATED,
            EntryRules.FORMAT_IS_STATED,
            EntryRules.UPDATE_CYCLE_IS_STATED,
            EntryRules.CLASSIFIED_MATERIAL_IS_REFUSED,
            EntryRules.BASIC_NAMES_ITS_REGISTER,
            EntryRules.THEMATIC_NAMES_ITS_THEME,
            EntryRules.SHARED_RESOURCE_NAMES_PROVISION_MODES,
            SharingRules.BASIC_ITEMS_ARE_UNCONDITIONAL,
            SharingRules.ITEMS_ARE_NEVER_WIDER_THAN_THEIR_ENTRY,
            SharingRules.CONDITIONAL_STATES_ITS_TERMS,
            SharingRules.NOT_SHARED_NEEDS_A_BASIS_OF_HIGH_LEVEL,
            ItemRules.AT_LEAST_ONE_ITEM,
            ItemRules.ITEM_NAMES_ARE_UNIQUE_IDENTIFIERS,
            ItemRules.LENGTHS_FIT_TYPES,
            ItemRules.CHECKS_FIT_TYPES,
            ItemRules.AT_LEAST_ONE_KEY_ITEM,
            ItemRules.KEY_ITEMS_ARE_REQUIRED,
            ItemRules.ONLINE_QUERY_HAS_A_QUERYABLE_ITEM,
            FormRules.FORMAT_IS_OF_THE_DICTIONARY,
            FormRules.FORMAT_TYPES_ARE_OF_THEIR_CLASS,
            FormRules.OPEN_RESOURCE_STATES_ITS_CONDITION,
            FormRules.ASSOCIATED_NEVER_LEAD_BACK,
            FormRules.GRADE_COVERS_ITS_ITEMS,
            FormRules.CODE_LIST_VERSION_NAMES_ITS_LIST,
            FormRules.FIELDS_OF_THE_PROFILE_ARE_STATED);

    private CatalogRules() {}

    /// Every fault of the entry, rule by rule; empty when it satisfies them all.
    public static List<Fault> faultsOf(ResourceDescription entry, Surroundings around) {
        return RULES.stream()
                .flatMap(rule -> rule.faultsOf(entry, around).stream())
                .toList();
    }
}
