package cn.govshare.audit.log.kafka;

import cn.govshare.audit.log.app.TakeInRecords;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kit.inbox.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Reads the records of all services. It is never rebuilt: what is on the trail stays there, and Kafka forgets.
@Configuration(proxyBeanMethods = false)
class AuditLogReader {
    @Bean
    EventReader auditLog(TakeInRecords takeInRecords) {
        return EventReader.named("audit-log").inBatches(EventTypes.AUDIT_RECORDED, takeInRecords::takeIn);
    }
}
