package cn.govshare.approval.negotiation.web;

import cn.govshare.approval.negotiation.Minutes;
import cn.govshare.approval.negotiation.Side;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@Schema(name = "Minutes", description = "协商纪要 · minutes")
record MinutesView(UUID id, Side by, LocalDate heldOn, String participants, String text, String account, Instant at) {
    static MinutesView of(Minutes minutes) {
        return new MinutesView(
                minutes.id(),
                minutes.by(),
                minutes.heldOn(),
                minutes.participants(),
                minutes.text(),
                minutes.account(),
                minutes.at());
    }
}
