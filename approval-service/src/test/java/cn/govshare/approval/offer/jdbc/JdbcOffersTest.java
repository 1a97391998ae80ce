package cn.govshare.approval.offer.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.approval.ApprovalServiceTest;
import cn.govshare.approval.offer.Offers;
import cn.govshare.approval.offer.OffersContract;
import cn.govshare.testkit.Actors;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ApprovalServiceTest
@Transactional
class JdbcOffersTest extends OffersContract {
    private final JdbcClient jdbc;

    @Autowired
    JdbcOffersTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    protected Offers offers() {
        return new JdbcOffers(jdbc);
    }

    @Test
    void departmentsAreKnownByTheirNewestName() {
        var departments = new JdbcDepartments(jdbc);
        var code = Actors.department(401);
        departments.register(code, "溧阳市民政局", 2);
        departments.register(code, "民政局(旧名)", 1);

        assertThat(departments.names(List.of(code, Actors.department(402)))).isEqualTo(Map.of(code, "溧阳市民政局"));
    }
}
