package cn.govshare.exchange.delivery.web;

import cn.govshare.exchange.delivery.app.AcknowledgeDelivery;
import cn.govshare.exchange.delivery.app.ReadSubscriptions;
import cn.govshare.exchange.delivery.app.TakeDelivery;
import cn.govshare.exchange.grant.QuotaUse;
import cn.govshare.exchange.handover.Taker;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.BrokenOffAnswers;
import cn.govshare.kit.web.Page;
import cn.govshare.kit.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/subscriptions/{id}/deliveries")
@Tag(name = "subscriptions", description = "订阅与交付 · subscriptions and deliveries")
class DeliveryController {
    private static final String ACCESS_ID = "Govshare-Access-Id";

    private final TakeDelivery takeDelivery;
    private final AcknowledgeDelivery acknowledgeDelivery;
    private final ReadSubscriptions readSubscriptions;
    private final Clock clock;

    DeliveryController(
            TakeDelivery takeDelivery,
            AcknowledgeDelivery acknowledgeDelivery,
            ReadSubscriptions readSubscriptions,
            Clock clock) {
        this.takeDelivery = takeDelivery;
        this.acknowledgeDelivery = acknowledgeDelivery;
        this.readSubscriptions = readSubscriptions;
        this.clock = clock;
    }

    @PostMapping
    @Article({"16", "18", "22"})
    @AllowedRoles(Role.BUSINESS_SYSTEM)
    @Operation(
            operationId = "takeDelivery",
            summary = "领取下一批(首次为全量,之后为增量;未确认的会再次发出)· take what comes next; what is not acknowledged comes again")
    @ApiResponse(
            responseCode = "200",
            description =
                    "NDJSON:首行 begin,每行 put 或 remove,末行 end(行数与此前各行的 SHA-256)· a line begin, lines put or remove, a line end with the digest of all before",
            headers = @Header(name = ACCESS_ID, description = "访问编号 · id of this access on the trail"),
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")))
    void takeDelivery(
            @PathVariable UUID id,
            @Valid @RequestBody DeliveryForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor actor) {
        takeDelivery.take(id, form.most(), actor, new OverHttp(request, response, clock));
    }

    @GetMapping
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.BUSINESS_SYSTEM})
    @Operation(operationId = "listDeliveries", summary = "已发出的各批,最近在前 · deliveries, the latest first")
    Page<DeliveryView> listDeliveries(@PathVariable UUID id, PageQuery query, Actor actor) {
        var found =
                readSubscriptions
                        .deliveries(id, query.after(UUID::fromString).orElse(null), query.limit() + 1, actor)
                        .stream()
                        .map(DeliveryView::of)
                        .toList();
        return query.page(found, each -> each.id().toString());
    }

    @PostMapping("/{delivery}/receipt")
    @Article("18")
    @AllowedRoles(Role.BUSINESS_SYSTEM)
    @Operation(operationId = "acknowledgeDelivery", summary = "以摘要确认已入库 · acknowledge with the digest")
    DeliveryView acknowledgeDelivery(
            @PathVariable UUID id,
            @PathVariable UUID delivery,
            @Valid @RequestBody DeliveryReceiptForm form,
            Actor actor) {
        return DeliveryView.of(acknowledgeDelivery.acknowledge(id, delivery, form.digest(), actor));
    }

    private record OverHttp(HttpServletRequest request, HttpServletResponse response, Clock clock) implements Taker {
        @Override
        public OutputStream begin(UUID access, QuotaUse quota) throws IOException {
            response.setContentType("application/x-ndjson;charset=UTF-8");
            response.setHeader(ACCESS_ID, access.toString());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            quota.fields(clock.instant()).forEach(response::setHeader);
            return response.getOutputStream();
        }

        @Override
        public boolean brokenOff() {
            return BrokenOffAnswers.breakOff(request, response);
        }
    }
}
