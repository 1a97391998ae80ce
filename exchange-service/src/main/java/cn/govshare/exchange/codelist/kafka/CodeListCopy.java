package cn.govshare.exchange.codelist.kafka;

import cn.govshare.exchange.codelist.CodeLists;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kit.inbox.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CodeListCopy {
    @Bean
    EventReader codeListReader(CodeLists lists) {
        return EventReader.named("code-list-copy")
                .on(EventTypes.CODE_LIST_ADOPTED, lists::apply)
                .rebuiltAfter(lists::clear);
    }
}
