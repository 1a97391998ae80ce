package cn.govshare.approval.profile.web;

import cn.govshare.approval.profile.RuleProfiles;
import cn.govshare.approval.profile.app.ChooseProfile;
import cn.govshare.approval.profile.app.ImportProfile;
import cn.govshare.approval.profile.web.ProfileView.ChoiceView;
import cn.govshare.kernel.rule.RuleProfile;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.idempotency.Idempotency;
import cn.govshare.kit.security.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/rule-profiles")
@Tag(name = "rule-profiles", description = "规则版本 · rule profiles")
class ProfileController {
    private final RuleProfiles profiles;
    private final ImportProfile importProfile;
    private final ChooseProfile chooseProfile;
    private final Idempotency idempotency;
    private final Clock clock;

    ProfileController(
            RuleProfiles profiles,
            ImportProfile importProfile,
            ChooseProfile chooseProfile,
            Idempotency idempotency,
            Clock clock) {
        this.profiles = profiles;
        this.importProfile = importProfile;
        this.chooseProfile = chooseProfile;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @GetMapping
    @Article("17")
    @AllowedRoles.Everyone
    @Operation(
            operationId = "listRuleProfiles",
            summary = "规则版本及其各项期限、依据条款 · rule profiles with their limits and articles")
    List<ProfileView> listRuleProfiles() {
        var inForce = inForce();
        return profiles.all().stream()
                .map(each -> ProfileView.of(each, inForce))
                .toList();
    }

    @PostMapping
    @Article("17")
    @AllowedRoles(Role.PLATFORM_OPERATOR)
    @Operation(
            operationId = "importRuleProfile",
            summary = "导入规则版本(同一标识再次导入即为新版),启用前不影响任何事项 · import a rule profile; it counts for nobody until chosen")
    ResponseEntity<ProfileView> importRuleProfile(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody ProfileForm form,
            Actor actor) {
        var draft = form.draft();
        int version = Integer.parseInt(idempotency.once(
                actor,
                "importRuleProfile",
                key,
                form,
                () -> Integer.toString(importProfile.take(draft, actor).version())));
        return ResponseEntity.created(URI.create("/api/v1/rule-profiles"))
                .body(ProfileView.of(profiles.get(draft.id(), version), inForce()));
    }

    @GetMapping("/choices")
    @Article("17")
    @AllowedRoles.Everyone
    @Operation(
            operationId = "listRuleProfileChoices",
            summary = "各规则版本的启用日,最新在前 · from which day on which profile counts, the latest first")
    List<ChoiceView> listRuleProfileChoices() {
        return profiles.choices().stream().map(ChoiceView::of).toList();
    }

    @PostMapping("/{id}/versions/{version}/choice")
    @Article("17")
    @AllowedRoles(Role.PLATFORM_OPERATOR)
    @Operation(
            operationId = "chooseRuleProfile",
            summary = "自某日起启用规则版本;在办事项仍适用原规则 · choose a profile from a day on; running cases keep theirs")
    ChoiceView chooseRuleProfile(
            @PathVariable @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,40}") String id,
            @PathVariable @Min(1) @Max(100_000) int version,
            @Valid @RequestBody ChoiceForm form,
            Actor actor) {
        return ChoiceView.of(chooseProfile.choose(id, version, Objects.requireNonNull(form.from()), actor));
    }

    private RuleProfile inForce() {
        return profiles.inForceOn(LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
    }
}
