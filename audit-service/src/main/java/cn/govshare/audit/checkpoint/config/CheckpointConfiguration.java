package cn.govshare.audit.checkpoint.config;

import cn.govshare.audit.checkpoint.LastSigned;
import cn.govshare.audit.checkpoint.LogIdentity;
import cn.govshare.audit.checkpoint.app.SignCheckpoint;
import cn.govshare.audit.checkpoint.file.KeyFiles;
import cn.govshare.audit.checkpoint.file.LastSignedFile;
import java.nio.file.Path;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
class CheckpointConfiguration {
    @Bean
    LogIdentity logIdentity(CheckpointSettings settings) {
        return new LogIdentity(settings.origin(), new KeyFiles(Path.of(settings.keys())).read(settings.origin()));
    }

    @Bean
    LastSigned lastSigned(CheckpointSettings settings) {
        return new LastSignedFile(Path.of(settings.lastSigned()));
    }

    /// Before any record is taken in.
    @Bean
    InitializingBean requireContinuity(SignCheckpoint signCheckpoint) {
        return signCheckpoint::requireContinuity;
    }

    @Bean
    SchedulingConfigurer signCheckpoints(SignCheckpoint signCheckpoint, CheckpointSettings settings) {
        return tasks -> tasks.addFixedDelayTask(signCheckpoint::sign, settings.every());
    }
}
