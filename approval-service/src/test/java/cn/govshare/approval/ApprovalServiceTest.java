package cn.govshare.approval;

import cn.govshare.testkit.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/// Runs a test against the whole approval service, whose scheduler wakes often. All tests share one service, because
/// two of them would share the readers' groups on Kafka.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ServiceTest
@Import(ClockWorld.class)
@TestPropertySource(
        properties = {
            "govshare.deadlines.sweep.every=300ms",
            "govshare.deadlines.sweep.grace=0s",
            "db-scheduler.polling-interval=200ms",
            "govshare.notices.every=1h"
        })
public @interface ApprovalServiceTest {}
