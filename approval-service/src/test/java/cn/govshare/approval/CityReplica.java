package cn.govshare.approval;

import cn.govshare.approval.deadline.app.RecountDeadlines;
import cn.govshare.approval.deadline.app.SweepDeadlines;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/// One more running replica: stores and use cases of its own over the database of the service under test, from which it
/// has its connections, its clock and its outbox. To restart it is to close it and to start another.
final class CityReplica implements AutoCloseable {
    private static final Pattern DOORS =
            Pattern.compile("cn\\.govshare\\.approval\\.(.*\\.(web|kafka|smtp|http)\\..*|time\\..*|[A-Za-z]+)");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    CityReplica(ApplicationContext service) {
        context.setParent(service);
        context.register(Transactions.class);
        var scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(DOORS));
        scanner.scan("cn.govshare.approval");
        context.refresh();
    }

    /// Its own bean, never the service's.
    <T> T its(Class<T> type) {
        return context.getAutowireCapableBeanFactory().getBean(type);
    }

    void look(int batch) {
        its(RecountDeadlines.class).recount(batch);
        its(SweepDeadlines.class).sweep(batch);
    }

    @Override
    public void close() {
        context.close();
    }
}
