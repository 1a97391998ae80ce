package cn.govshare.exchange.dataset.jdbc;

import static cn.govshare.exchange.Journey.LAND;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.exchange.Journey;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
@DisplayName("Tables made before rows knew since when they are there learn it when the service starts")
class WidenOlderTablesTest {
    @Autowired
    private Calls calls;

    @Autowired
    private Topics topics;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WidenOlderTables widen;

    @Test
    void once() {
        var journey = new Journey(calls, topics, jdbc);
        var code = journey.unconditional(Journey.villages());
        journey.push(LAND, code, "1", "code,name,street_code,area_code\n320481001001,村,320481001,320481\n");
        var table = jdbc.sql("""
                        SELECT format('"provider_%s"."data_set_%s"', schema_no, table_no) FROM data_set_table
                        WHERE resource = ?""").param(code.value()).query(String.class).single();
        var drop = "ALTER TABLE " + table + " DROP COLUMN \"merged_at\"";
        jdbc.sql(drop).update();
        jdbc.sql("UPDATE data_set_table SET keeps_time = false WHERE resource = ?")
                .param(code.value())
                .update();

        widen.run(new DefaultApplicationArguments());
        widen.run(new DefaultApplicationArguments());

        var count = "SELECT count(merged_at) FROM " + table;
        assertThat(jdbc.sql(count).query(Integer.class).single()).isEqualTo(1);
        assertThat(journey.push(LAND, code, "2", "code,name,street_code,area_code\n320481001002,村,320481001,320481\n")
                        .status())
                .isEqualTo(201);
    }
}
