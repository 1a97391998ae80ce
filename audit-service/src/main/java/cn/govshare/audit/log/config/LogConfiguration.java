package cn.govshare.audit.log.config;

import cn.govshare.audit.log.app.NoteProducers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LogConfiguration {
    /// Only wakes: what is missing too long is decided by the rows and the service's clock, whichever replica looks.
    @Bean
    SchedulingConfigurer missRecords(NoteProducers producers, LogSettings settings) {
        return tasks ->
                tasks.addFixedDelayTask(() -> producers.tellGaps(settings.gapAlarmAfter()), settings.lookEvery());
    }
}
