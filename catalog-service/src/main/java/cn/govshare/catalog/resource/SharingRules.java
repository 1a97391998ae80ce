package cn.govshare.catalog.resource;

import static cn.govshare.kernel.vocabulary.SharingType.CONDITIONAL;
import static cn.govshare.kernel.vocabulary.SharingType.NOT_SHARED;
import static cn.govshare.kernel.vocabulary.SharingType.UNCONDITIONAL;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceKind;
import java.util.Objects;

/// How far an entry and its items must be open, and what has to be stated where they are not.
final class SharingRules {
    @Article("11(2)")
    static final CatalogRule BASIC_ITEMS_ARE_UNCONDITIONAL =
            new CatalogRule("basic-items-are-unconditional", "11(2)", (entry, _, broken) -> {
                if (entry.kind() != ResourceKind.BASIC) {
                    return;
                }
                if (entry.sharingType().isNarrowerThan(UNCONDITIONAL)) {
                    broken.at(
                            "/sharingType",
                            "基础信息资源的基础信息项应在部门间无条件共享。",
                            "Basic resources are shared between departments without condition.");
                }
                ItemRules.each(entry, (item, at) -> {
                    var own = item.sharingType();
                    if (own != null && own.isNarrowerThan(UNCONDITIONAL)) {
                        broken.at(
                                at + "/sharingType",
                                "基础信息项应在部门间无条件共享。",
                                "Basic items are shared between departments without condition.");
                    }
                });
            });

    @Article("10")
    static final CatalogRule ITEMS_ARE_NEVER_WIDER_THAN_THEIR_ENTRY = new CatalogRule(
            "items-are-never-wider-than-their-entry",
            "10",
            (entry, _, broken) -> ItemRules.each(entry, (item, at) -> {
                var own = item.sharingType();
                if (own != null && entry.sharingType().isNarrowerThan(own)) {
                    broken.at(
                            at + "/sharingType",
                            "信息项的共享类型不得宽于所属信息资源。",
                            "An item is never shared more widely than its resource.");
                }
            }));

    @Article("16")
    static final CatalogRule CONDITIONAL_STATES_ITS_TERMS =
            new CatalogRule("conditional-states-its-terms", "16", (entry, _, broken) -> {
                if (!entry.shares(CONDITIONAL)) {
                    return;
                }
                var terms = Objects.requireNonNullElse(entry.terms(), SharingTerms.UNSTATED);
                if (terms.condition().isBlank()) {
                    broken.at("/terms/condition", "有条件共享应明确共享条件。", "Conditional sharing states its condition.");
                }
                if (terms.scope().isBlank()) {
                    broken.at("/terms/scope", "有条件共享应明确共享范围。", "Conditional sharing states its scope.");
                }
                if (terms.purposes().isEmpty()) {
                    broken.at(
                            "/terms/purposes",
                            "有条件共享应明确至少一种使用用途。",
                            "Conditional sharing states at least one purpose of use.");
                }
            });

    @Article("11(1)")
    static final CatalogRule NOT_SHARED_NEEDS_A_BASIS_OF_HIGH_LEVEL =
            new CatalogRule("not-shared-needs-a-basis-of-high-level", "11(1)", (entry, _, broken) -> {
                if (!entry.shares(NOT_SHARED)) {
                    return;
                }
                var basis = Objects.requireNonNullElse(entry.nonSharingBasis(), NonSharingBasis.UNSTATED);
                var level = basis.level();
                if (level == null || !level.carriesRefusalToShare()) {
                    broken.at(
                            "/nonSharingBasis/level",
                            "列入不予共享类必须有法律、行政法规或党中央、国务院政策依据。",
                            "Not sharing needs a basis in law, administrative regulation or central policy.");
                }
                if (basis.document().isBlank()) {
                    broken.at("/nonSharingBasis/document", "请写明依据文件的名称和文号。", "Name the document of the basis.");
                }
                if (basis.article().isBlank()) {
                    broken.at("/nonSharingBasis/article", "请写明依据的具体条款。", "Name the article of the basis.");
                }
                if (basis.text().isBlank()) {
                    broken.at("/nonSharingBasis/text", "请写明依据条款的原文。", "Quote the words of the basis.");
                }
            });

    private SharingRules() {}
}
