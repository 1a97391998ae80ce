package cn.govshare.audit.inquiry.kafka;

import cn.govshare.audit.inquiry.CaseFacts;
import cn.govshare.kernel.event.AccessGranted;
import cn.govshare.kernel.event.Event;
import cn.govshare.kernel.event.EventType;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.GrantRevoked;
import cn.govshare.kit.event.EventJson;
import cn.govshare.kit.inbox.EventReader;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Reads what the dossier of a case is headed with. It is never rebuilt: what happened stays told, and Kafka forgets.
@Configuration(proxyBeanMethods = false)
class CaseFactsReader {
    private final CaseFacts facts;
    private final EventJson json;

    CaseFactsReader(CaseFacts facts, EventJson json) {
        this.facts = facts;
        this.json = json;
    }

    @Bean
    EventReader caseFactsOfTheCatalog() {
        return EventReader.named("case-facts")
                .on(
                        EventTypes.RESOURCE_PUBLISHED,
                        event -> facts.publish(
                                event.code().value(),
                                event.revision(),
                                json.write(EventTypes.RESOURCE_PUBLISHED, event)))
                .on(
                        EventTypes.ACCESS_REQUESTED,
                        event -> tell(
                                EventTypes.ACCESS_REQUESTED,
                                event,
                                event.request(),
                                event.resource().value(),
                                event.version()))
                .on(
                        EventTypes.ACCESS_REFUSED,
                        event -> tell(
                                EventTypes.ACCESS_REFUSED,
                                event,
                                event.request(),
                                event.resource().value(),
                                event.version()))
                .on(EventTypes.ACCESS_GRANTED, event -> tell(EventTypes.ACCESS_GRANTED, event, event, event.version()))
                .on(EventTypes.GRANT_REVOKED_BY_PROVIDER, event -> revoked(EventTypes.GRANT_REVOKED_BY_PROVIDER, event))
                .on(EventTypes.GRANT_REVOKED_BY_CONSUMER, event -> revoked(EventTypes.GRANT_REVOKED_BY_CONSUMER, event))
                .on(EventTypes.GRANT_REVOKED_BY_BUREAU, event -> revoked(EventTypes.GRANT_REVOKED_BY_BUREAU, event))
                .on(
                        EventTypes.DISPUTE_CHANGED,
                        // A request may be disputed again after a withdrawal: the moment tells the steps of both apart.
                        event -> tell(
                                EventTypes.DISPUTE_CHANGED,
                                event,
                                event.caseId(),
                                event.resource().value(),
                                event.changedAt().toEpochMilli()));
    }

    private void revoked(EventType<GrantRevoked> type, GrantRevoked event) {
        tell(type, event, event.granted(), event.version());
    }

    private <E extends Event> void tell(EventType<E> type, E event, AccessGranted grant, long version) {
        tell(type, event, grant.request(), grant.resource().value(), version);
    }

    private <E extends Event> void tell(EventType<E> type, E event, UUID caseId, String resource, long version) {
        facts.tell(caseId, resource, type.type(), version, json.write(type, event));
    }
}
