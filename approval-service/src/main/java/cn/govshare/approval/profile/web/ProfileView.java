package cn.govshare.approval.profile.web;

import cn.govshare.approval.profile.ProfileChoice;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.rule.EntryField;
import cn.govshare.kernel.rule.RuleProfile;
import cn.govshare.kernel.rule.Term;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Schema(name = "RuleProfile", description = "规则版本 · rule profile")
record ProfileView(
        String id,
        @Schema(description = "版次 · version") int version,
        @Schema(description = "文件名称与文号 · title of the text") String title,
        @Schema(description = "施行日 · in force from") LocalDate effectiveFrom,

        @Schema(description = "今天新办事项是否适用 · whether new cases begin under it today")
        boolean inForce,

        List<RuleView> rules,

        @Schema(description = "目录条目必填的字段 · fields asked of every entry of the catalog")
        List<EntryField> entryFields) {
    @Schema(name = "Rule")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RuleView(
            Duty duty,
            @Schema(description = "名称 · name") String name,
            @Nullable Integer workingDays,
            @Nullable String yearlyOn,
            String article,
            @Nullable PauseView pause,
            @Nullable ExtensionRuleView extension) {}

    @Schema(name = "PauseRule")
    record PauseView(int times, boolean restarts, String article) {}

    @Schema(name = "ExtensionRule")
    record ExtensionRuleView(int workingDays, int times, String article) {}

    @Schema(name = "RuleProfileChoice", description = "启用的规则版本 · which profile new cases begin under")
    record ChoiceView(LocalDate from, String profile, int version, String chosenBy, Instant chosenAt) {
        static ChoiceView of(ProfileChoice choice) {
            return new ChoiceView(
                    choice.from(), choice.profile(), choice.version(), choice.chosenBy(), choice.chosenAt());
        }
    }

    static ProfileView of(RuleProfile profile, RuleProfile inForce) {
        return new ProfileView(
                profile.id(),
                profile.version(),
                profile.title(),
                profile.effectiveFrom(),
                profile.id().equals(inForce.id()) && profile.version() == inForce.version(),
                Arrays.stream(Duty.values())
                        .map(duty -> rule(profile, duty))
                        .flatMap(Optional::stream)
                        .toList(),
                profile.catalogFields());
    }

    private static Optional<RuleView> rule(RuleProfile profile, Duty duty) {
        return profile.term(duty, profile.effectiveFrom())
                .map(term -> new RuleView(
                        duty,
                        duty.label().zh(),
                        term instanceof Term.WorkingDays days ? days.days() : null,
                        term instanceof Term.Until until
                                ? until.date().toString().substring("yyyy-".length())
                                : null,
                        Objects.requireNonNull(term.article()),
                        profile.pauseRule(duty)
                                .map(rule -> new PauseView(rule.times(), rule.restarts(), rule.article()))
                                .orElse(null),
                        profile.extensionRule(duty)
                                .map(rule -> new ExtensionRuleView(rule.workingDays(), rule.times(), rule.article()))
                                .orElse(null)));
    }
}
