package cn.govshare.broken.producer.kafka;

import org.springframework.kafka.core.KafkaTemplate;

final class SendClerks {
    private final KafkaTemplate<String, String> kafka;

    SendClerks(KafkaTemplate<String, String> kafka) {
        this.kafka = kafka;
    }

    void send() {
        kafka.flush();
    }
}
