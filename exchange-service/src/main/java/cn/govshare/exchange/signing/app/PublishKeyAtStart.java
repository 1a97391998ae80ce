package cn.govshare.exchange.signing.app;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// Publishes the service's key before the first call comes.
@Component
class PublishKeyAtStart implements ApplicationRunner {
    private final SignAsExchange signing;

    PublishKeyAtStart(SignAsExchange signing) {
        this.signing = signing;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        signing.publish();
    }
}
