package cn.govshare.approval.delegation.web;

import cn.govshare.approval.delegation.Delegation;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "Delegation", description = "代为申请的委托 · a delegation")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DelegationView(
        UUID id,
        @Schema(description = "委托部门 · principal") String principal,
        @Schema(description = "受托部门 · delegate") String delegate,
        LocalDate validUntil,
        @Schema(description = "今天是否有效 · in force today") boolean inForce,
        String account,
        Instant givenAt,
        @Nullable Instant endedAt) {
    static DelegationView of(Delegation delegation, LocalDate today) {
        return new DelegationView(
                delegation.id(),
                delegation.principal().value(),
                delegation.delegate().value(),
                delegation.validUntil(),
                delegation.holdsOn(today),
                delegation.account(),
                delegation.givenAt(),
                delegation.endedAt());
    }
}
