package cn.govshare.exchange.binding.web;

import cn.govshare.exchange.binding.app.KeepBinding;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/data-sets/{code}/binding")
@Article("16")
@Tag(name = "bindings", description = "资源挂接 · bindings of published entries")
class BindingController {
    private final KeepBinding keep;

    BindingController(KeepBinding keep) {
        this.keep = keep;
    }

    @GetMapping
    @AllowedRoles({Role.BUSINESS_SYSTEM, Role.CATALOGER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR})
    @Operation(operationId = "readBinding", summary = "资源挂接 · the binding of an entry")
    BindingView readBinding(@PathVariable ResourceCode code, Locale locale, Actor actor) {
        return BindingView.of(keep.read(code, actor), locale);
    }

    @PutMapping
    @AllowedRoles(Role.CATALOGER)
    @Operation(operationId = "setBinding", summary = "设置库表列与信息项的对应;启用前沿用原对应 · say which column holds which item")
    BindingView setBinding(
            @PathVariable ResourceCode code, @Valid @RequestBody BindingForm form, Locale locale, Actor actor) {
        return BindingView.of(keep.set(code, form.mapped(), form.read(), actor), locale);
    }

    @PostMapping("/activation")
    @AllowedRoles(Role.CATALOGER)
    @Operation(operationId = "activateBinding", summary = "启用挂接(须试推合格) · activate it, after a good trial")
    BindingView activateBinding(@PathVariable ResourceCode code, Locale locale, Actor actor) {
        return BindingView.of(keep.activate(code, actor), locale);
    }

    @PostMapping("/deactivation")
    @AllowedRoles(Role.CATALOGER)
    @Operation(operationId = "deactivateBinding", summary = "停用挂接 · read pushes by the entry's names again")
    BindingView deactivateBinding(@PathVariable ResourceCode code, Locale locale, Actor actor) {
        return BindingView.of(keep.deactivate(code, actor), locale);
    }
}
