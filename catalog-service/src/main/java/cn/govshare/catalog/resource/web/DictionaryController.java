package cn.govshare.catalog.resource.web;

import cn.govshare.catalog.enacted.Enacted;
import cn.govshare.catalog.resource.EntryDictionaries;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kit.security.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a clerk may choose from.
@RestController
@RequestMapping("/api/v1/information-resources/dictionaries")
@Tag(name = "information-resources", description = "政务信息资源目录 · catalog of information resources")
class DictionaryController {
    private final EntryDictionaries dictionaries;
    private final Enacted enacted;
    private final Clock clock;

    DictionaryController(EntryDictionaries dictionaries, Enacted enacted, Clock clock) {
        this.dictionaries = dictionaries;
        this.enacted = enacted;
        this.clock = clock;
    }

    @GetMapping
    @AllowedRoles.Everyone
    @Operation(operationId = "getCatalogDictionaries", summary = "格式、更新周期、主题、分级字典 · dictionaries of entries")
    DictionariesView getCatalogDictionaries() {
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        return DictionariesView.of(dictionaries, enacted.profileOn(today));
    }
}
