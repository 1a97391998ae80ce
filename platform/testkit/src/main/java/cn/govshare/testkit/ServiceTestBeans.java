package cn.govshare.testkit;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

@TestConfiguration(proxyBeanMethods = false)
class ServiceTestBeans {
    @Bean
    MutableClock mutableClock() {
        return new MutableClock();
    }

    @Bean
    Calls calls(Environment environment) {
        return new Calls(() -> environment.getRequiredProperty("local.server.port", Integer.class));
    }

    @Bean
    Topics topics() {
        return new Topics();
    }

    @Bean
    SettledTrail settledTrail(Calls calls, Topics topics, Environment environment) {
        return new SettledTrail(calls, topics, () -> environment.getRequiredProperty("govshare.service"));
    }
}
