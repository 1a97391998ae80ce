package cn.govshare.kit.memory;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
@ConditionalOnClass(name = "org.springframework.transaction.support.TransactionSynchronization")
@EnableConfigurationProperties(MemorySettings.class)
class MemoryConfiguration {
    @Bean
    Memory memory(MemorySettings settings) {
        return new Memory(settings);
    }
}
