package cn.govshare.approval.calendar;

import cn.govshare.kernel.rule.WorkingCalendar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {
    @Bean
    Calendars calendars() {
        var shipped = WorkingCalendar.shipped();
        return () -> shipped;
    }
}
