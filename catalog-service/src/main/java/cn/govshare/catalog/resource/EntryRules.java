package cn.govshare.catalog.resource;

import static cn.govshare.kernel.vocabulary.ResourceKind.BASIC;
import static cn.govshare.kernel.vocabulary.ResourceKind.THEMATIC;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.Text;

/// What an entry must state as a whole.
final class EntryRules {
    @Article("8(1)")
    static final CatalogRule NAME_IS_STATED = new CatalogRule("name-is-stated", "8(1)", (entry, _, broken) -> {
        if (entry.nameKey().isEmpty()) {
            broken.at("/name", "请填写信息资源名称。", "State the name of the resource.");
        }
    });

    @Article("8(1)")
    static final CatalogRule NAME_IS_UNIQUE = new CatalogRule("name-is-unique", "8(1)", (_, around, broken) -> {
        if (around.isNameTaken()) {
            broken.at(
                    "/name",
                    "本部门已有同名(不计标点和空格)的信息资源,请改名或合并。",
                    "The department has a resource of this name, punctuation and spaces aside; rename or merge.");
        }
    });

    @Article("8(1)")
    static final CatalogRule SUMMARY_IS_STATED = new CatalogRule("summary-is-stated", "8(1)", (entry, _, broken) -> {
        if (entry.summary().isBlank()) {
            broken.at("/summary", "请填写信息资源摘要。", "State a summary of the resource.");
        }
    });

    @Article("8(1)")
    static final CatalogRule FORMAT_IS_STATED = new CatalogRule("format-is-stated", "8(1)", (entry, _, broken) -> {
        if (entry.format().isBlank()) {
            broken.at("/format", "请填写信息资源格式。", "State the format of the resource.");
        }
    });

    @Article("8(1)")
    static final CatalogRule UPDATE_CYCLE_IS_STATED =
            new CatalogRule("update-cycle-is-stated", "8(1)", (entry, _, broken) -> {
                if (entry.updateCycle() == null) {
                    broken.at("/updateCycle", "请填写更新周期。", "State the update cycle.");
                }
            });

    @Article("22(3)")
    static final CatalogRule CLASSIFIED_MATERIAL_IS_REFUSED =
            new CatalogRule("classified-material-is-refused", "22(3)", (entry, _, broken) -> {
                if (entry.classified()) {
                    broken.at(
                            "/classified",
                            "涉及国家秘密的信息按保密法律法规管理,不得进入本平台。",
                            "State secrets follow their own law and do not belong on this platform.");
                }
            });

    @Article("11(2)")
    static final CatalogRule BASIC_NAMES_ITS_REGISTER =
            new CatalogRule("basic-names-its-register", "11(2)", (entry, _, broken) -> {
                if (entry.kind() == BASIC && entry.register() == null) {
                    broken.at(
                            "/register",
                            "基础信息资源应注明所属基础信息库。",
                            "A basic resource names the base register that it belongs to.");
                }
                if (entry.kind() != BASIC && entry.register() != null) {
                    broken.at(
                            "/register",
                            "只有基础信息资源属于基础信息库;请去掉此项或另建基础信息资源。",
                            "Only a basic resource belongs to a base register; leave it out or compile a basic one.");
                }
            });

    @Article("11(3)")
    static final CatalogRule THEMATIC_NAMES_ITS_THEME =
            new CatalogRule("thematic-names-its-theme", "11(3)", (entry, around, broken) -> {
                var theme = entry.theme();
                if (entry.kind() == THEMATIC
                        && (theme == null || !around.themes().contains(theme))) {
                    var choice = around.themes().choice();
                    broken.at(
                            "/theme",
                            Text.of(
                                    "主题信息资源应注明主题代码,可选:" + choice.zh(),
                                    "A thematic resource names its theme, one of: " + choice.en()));
                }
                if (entry.kind() != THEMATIC && theme != null) {
                    broken.at("/theme", "只有主题信息资源有主题;请去掉此项。", "Only a thematic resource has a theme; leave it out.");
                }
            });

    @Article("16")
    static final CatalogRule SHARED_RESOURCE_NAMES_PROVISION_MODES =
            new CatalogRule("shared-resource-names-provision-modes", "16", (entry, _, broken) -> {
                if (entry.sharingType() != SharingType.NOT_SHARED
                        && entry.provisionModes().isEmpty()) {
                    broken.at(
                            "/provisionModes",
                            "请至少选择一种提供方式:系统对接、前置机共享、联机查询、部门批量下载。",
                            "Name at least one mode: system docking, front-end machine, online query, batch download.");
                }
            });

    private EntryRules() {}
}
