package cn.govshare.catalog.importing.web;

import cn.govshare.catalog.importing.ColumnMappings.Kept;
import cn.govshare.catalog.importing.app.KeepMapping;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/catalog-import-mappings")
@Tag(name = "catalog-imports", description = "目录导入 · taking catalogs in")
class MappingController {
    static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}";

    private final KeepMapping mappings;

    MappingController(KeepMapping mappings) {
        this.mappings = mappings;
    }

    @GetMapping
    @AllowedRoles({Role.CATALOGER, Role.PLATFORM_OPERATOR})
    @Operation(operationId = "listColumnMappings", summary = "本部门保存的列映射 · the mappings that one's department keeps")
    List<MappingView> listColumnMappings(Actor actor) {
        return mappings.list(actor).stream().map(MappingView::of).toList();
    }

    @PutMapping("/{name}")
    @AllowedRoles({Role.CATALOGER, Role.PLATFORM_OPERATOR})
    @Operation(operationId = "keepColumnMapping", summary = "保存或替换本部门的列映射 · keep or replace a mapping")
    MappingView keepColumnMapping(
            @PathVariable @Pattern(regexp = NAME) String name, @Valid @RequestBody MappingForm form, Actor actor) {
        return MappingView.of(mappings.keep(new Kept(name, form.mapping()), actor));
    }

    @DeleteMapping("/{name}")
    @AllowedRoles({Role.CATALOGER, Role.PLATFORM_OPERATOR})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeColumnMapping", summary = "删除本部门的列映射 · remove a mapping")
    void removeColumnMapping(@PathVariable @Pattern(regexp = NAME) String name, Actor actor) {
        mappings.remove(name, actor);
    }
}
