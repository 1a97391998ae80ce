package cn.govshare.kit.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// An event as a Kafka record in CloudEvents 1.0 binary mode.
public final class CloudEventHeaders {
    private CloudEventHeaders() {}

    /// @param source name of the service that sends it
    public static ProducerRecord<String, String> message(
            String topic,
            String key,
            String body,
            UUID id,
            String type,
            String source,
            Instant time,
            @Nullable String traceparent) {
        var message = new ProducerRecord<>(topic, key, body);
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", id.toString());
        header(message, "ce_type", type);
        header(message, "ce_source", "urn:govshare:" + source);
        header(message, "ce_time", time.toString());
        header(message, "ce_subject", key);
        header(message, "ce_dataschema", "urn:govshare:schema:" + type.substring("cn.govshare.".length()));
        header(message, "content-type", "application/json");
        if (traceparent != null) {
            header(message, "traceparent", traceparent);
        }
        return message;
    }

    private static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
