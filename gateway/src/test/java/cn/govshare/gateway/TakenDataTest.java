package cn.govshare.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.Topics;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Art. 18: what the gateway saw of calls that took data is on the trail")
class TakenDataTest extends BehindTheGateway {
    private final Calls calls;
    private final Topics topics;

    @Autowired
    TakenDataTest(Calls calls, Topics topics) {
        this.calls = calls;
        this.topics = topics;
    }

    private static String trace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private void call(String path, String trace) {
        assertThat(calls.as(SYSTEM)
                        .post(path, "{}", "traceparent", "00-%s-%s-01".formatted(trace, trace.substring(0, 16)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void byTheTraceOfEachCall() {
        var query = trace();
        var download = trace();
        var several = trace();
        var verification = trace();
        var other = trace();

        call("/api/v1/departments", other);
        call("/api/v1/data-sets/3320481001001-000001/queries", query);
        call("/api/v1/data-sets/3320481001001-000001/downloads", download);
        call("/api/v1/data-sets/3320481001001-000001/batch-queries", several);
        call("/api/v1/data-sets/3320481001001-000001/verifications", verification);

        assertThat(told(query).producer()).isEqualTo("gateway");
        told(download);
        told(several);
        told(verification);
        assertThat(topics.all(EventTypes.AUDIT_RECORDED))
                .filteredOn(each -> each.action().equals("gateway.calls.passed"))
                .noneMatch(each -> each.items().contains("t" + other));
    }

    private AuditRecorded told(String trace) {
        return topics.await(
                        EventTypes.AUDIT_RECORDED,
                        each -> each.action().equals("gateway.calls.passed")
                                && each.items().contains("t" + trace))
                .getFirst();
    }
}
