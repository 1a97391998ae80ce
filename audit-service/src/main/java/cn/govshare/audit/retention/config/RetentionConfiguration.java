package cn.govshare.audit.retention.config;

import cn.govshare.audit.retention.ArchiveShelf;
import cn.govshare.audit.retention.RetentionTerm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {
    @Bean
    RetentionTerm retentionTerm(RetentionSettings settings) {
        return new RetentionTerm(settings.keep());
    }

    @Bean
    ArchiveShelf archiveShelf(RetentionSettings settings) {
        return new FolderShelf(settings.archive().toAbsolutePath());
    }
}
