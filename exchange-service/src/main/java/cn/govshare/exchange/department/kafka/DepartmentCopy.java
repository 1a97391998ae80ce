package cn.govshare.exchange.department.kafka;

import cn.govshare.exchange.department.Departments;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kit.inbox.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DepartmentCopy {
    @Bean
    EventReader departmentCopyReader(Departments departments) {
        return EventReader.named("department-copy")
                .on(
                        EventTypes.DEPARTMENT_REGISTERED,
                        event -> departments.register(event.code(), event.name(), event.version()))
                .rebuiltAfter(departments::clear);
    }
}
