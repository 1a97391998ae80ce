package cn.govshare.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.gateway.route.Passage.Carries;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {
    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/departments, CATALOG, DOCUMENT",
        "PUT, /api/v1/departments/11320481MB00000019, CATALOG, DOCUMENT",
        "POST, /api/v1/information-resources/3320481001001-000001/publication, CATALOG, DOCUMENT",
        "POST, /api/v1/access-requests/7/reply, APPROVAL, DOCUMENT",
        "POST, /api/v1/access-grants/7/revocation, APPROVAL, DOCUMENT",
        "GET, /api/v1/deadlines, APPROVAL, DOCUMENT",
        "GET, /api/v1/calendars/2026, APPROVAL, DOCUMENT",
        "POST, /api/v1/rule-profiles, APPROVAL, DOCUMENT",
        "GET, /api/v1/deadlines/calendar-feed, APPROVAL, DOCUMENT",
        "GET, /api/v1/data-sets/3320481001001-000001, EXCHANGE, DOCUMENT",
        "PUT, /api/v1/data-sets/3320481001001-000001/push-batches/2026-11-20.1, EXCHANGE, PUSH",
        "GET, /api/v1/data-sets/3320481001001-000001/push-batches/2026-11-20.1, EXCHANGE, DOCUMENT",
        "GET, /api/v1/data-sets/3320481001001-000001/push-batches/2026-11-20.1/quarantine, EXCHANGE, DOCUMENT",
        "PUT, /api/v1/data-sets/3320481001001-000001/push-batches/2026-11-20.1/parts/12, EXCHANGE, PUSH",
        "GET, /api/v1/data-sets/3320481001001-000001/push-batches/2026-11-20.1/parts, EXCHANGE, DOCUMENT",
        "POST, /api/v1/data-sets/3320481001001-000001/push-batches/2026-11-20.1/completion, EXCHANGE, PUSH",
        "GET, /api/v1/signing-keys, EXCHANGE, DOCUMENT",
        "POST, /api/v1/data-sets/3320481001001-000001/queries, EXCHANGE, DOCUMENT",
        "POST, /api/v1/data-sets/3320481001001-000001/downloads, EXCHANGE, DOWNLOAD",
        "GET, /api/v1/audit-entries/7, AUDIT, DOCUMENT",
        "GET, /api/v1/operations/approval-service/readers, APPROVAL, DOCUMENT"
    })
    void everyOperationHasItsService(String method, String path, Upstream upstream, Carries carries) {
        assertThat(RouteTable.passage(method, path)).contains(new Passage(upstream, path, carries));
    }
}
