package cn.govshare.exchange.delivery.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Schema(name = "DeliveryReceiptForm", description = "领取回执 · receipt for a delivery")
record DeliveryReceiptForm(
        @Schema(description = "末行之前全部内容的 SHA-256(十六进制)· SHA-256 of all lines but the last, hexadecimal")
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") @Nullable String sha256) {
    String digest() {
        return Objects.requireNonNull(sha256);
    }
}
