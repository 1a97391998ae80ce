package cn.govshare.catalog.resource.web;

import cn.govshare.catalog.resource.EntryDictionaries;
import cn.govshare.kit.security.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a clerk may choose from.
@RestController
@RequestMapping("/api/v1/information-resources/dictionaries")
@Tag(name = "information-resources", description = "政务信息资源目录 · catalog of information resources")
class DictionaryController {
    private final EntryDictionaries dictionaries;

    DictionaryController(EntryDictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    @GetMapping
    @AllowedRoles.Everyone
    @Operation(operationId = "getCatalogDictionaries", summary = "格式、更新周期、主题、分级字典 · dictionaries of entries")
    DictionariesView getCatalogDictionaries() {
        return DictionariesView.of(dictionaries);
    }
}
