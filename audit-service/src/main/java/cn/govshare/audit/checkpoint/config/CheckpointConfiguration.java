package cn.govshare.audit.checkpoint.config;

import cn.govshare.audit.checkpoint.LastSigned;
import cn.govshare.audit.checkpoint.LogIdentity;
import cn.govshare.audit.checkpoint.WitnessPolicy;
import cn.govshare.audit.checkpoint.WitnessRoll;
import cn.govshare.audit.checkpoint.Witnesses;
import cn.govshare.audit.checkpoint.app.CollectCosignatures;
import cn.govshare.audit.checkpoint.app.SignCheckpoint;
import cn.govshare.audit.checkpoint.app.StampCheckpoint;
import cn.govshare.audit.checkpoint.file.KeyFiles;
import cn.govshare.audit.checkpoint.file.LastSignedFile;
import cn.govshare.audit.checkpoint.file.WitnessFile;
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

    @Bean
    Witnesses witnesses(WitnessSettings settings) {
        return settings.roll().isBlank() ? () -> WitnessRoll.NONE : new WitnessFile(Path.of(settings.roll()));
    }

    /// A roll that can't be read is told at once.
    @Bean
    InitializingBean requireRoll(Witnesses witnesses) {
        return witnesses::roll;
    }

    @Bean
    WitnessPolicy witnessPolicy(WitnessSettings settings) {
        return new WitnessPolicy(settings.budget(), settings.stampEvery());
    }

    @Bean
    SchedulingConfigurer askOthers(CollectCosignatures collect, StampCheckpoint stamp, WitnessSettings settings) {
        return tasks -> {
            tasks.addFixedDelayTask(collect::collect, settings.every());
            tasks.addFixedDelayTask(stamp::stamp, settings.every());
        };
    }
}
