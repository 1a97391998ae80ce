package cn.govshare.kept.producer.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;

final class ReadClerks {
    String read(ConsumerRecord<String, String> message) {
        return message.value();
    }
}
