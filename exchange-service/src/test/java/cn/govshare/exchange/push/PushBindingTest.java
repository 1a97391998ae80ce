package cn.govshare.exchange.push;

import static cn.govshare.exchange.Journey.LAND;
import static cn.govshare.exchange.Journey.item;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.exchange.Journey;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Art. 16: a published entry is bound to the provider's own table")
class PushBindingTest extends PushCase {
    private static final Actor CLERK = Actors.of(Actors.LAND, Role.CATALOGER);
    private static final String TABLE = "XZQH_DM,XZQH_MC,MEMO\n320481001001,溧城,x\n320481001002,埭头,y\n";

    private static String path(ResourceCode code) {
        return "/api/v1/data-sets/%s/binding".formatted(code.inPath());
    }

    private Answer set(ResourceCode code, int version, String... columnsAndItems) {
        var columns = new ArrayList<Map<String, String>>();
        for (int i = 0; i < columnsAndItems.length; i += 2) {
            columns.add(Map.of("column", columnsAndItems[i], "item", columnsAndItems[i + 1]));
        }
        return calls.as(CLERK).put(path(code), Map.of("columns", columns, "version", version));
    }

    private Answer attempt(ResourceCode code, String csv) {
        return calls.as(LAND)
                .send(
                        "POST",
                        "/api/v1/data-sets/%s/push-trials".formatted(code.inPath()),
                        BodyPublishers.ofString(csv),
                        "Content-Type",
                        "text/csv");
    }

    private Answer activate(ResourceCode code) {
        return calls.as(CLERK).post(path(code) + "/activation");
    }

    private String status(ResourceCode code) {
        return calls.as(CLERK).get(path(code)).json().get("status").stringValue();
    }

    private ResourceCode bound() {
        var code = journey.unconditional(Journey.villages());
        assertThat(set(code, 0, "XZQH_DM", "code", "XZQH_MC", "name").status()).isEqualTo(200);
        assertThat(attempt(code, TABLE).status()).isEqualTo(200);
        assertThat(activate(code).status()).isEqualTo(200);
        return code;
    }

    @Test
    void aTrialStoresNothingAndOpensTheWayToActivation() {
        var code = journey.unconditional(Journey.villages());
        set(code, 0, "XZQH_DM", "code", "XZQH_MC", "name");
        assertThat(activate(code).problem()).isEqualTo("binding/not-tried");
        var bad = attempt(code, TABLE + "3204810010039,超长,z\n");
        assertThat(bad.json().get("rejected").asInt()).isEqualTo(1);
        assertThat(bad.json().get("faults").get(0).get("rule").stringValue()).isEqualTo("too-long");
        assertThat(activate(code).problem()).isEqualTo("binding/not-tried");

        var tried = attempt(code, TABLE);

        assertThat(tried.json().get("inserted").asInt()).isEqualTo(2);
        assertThat(tried.json().get("columns").toString()).isEqualTo("[\"code\",\"name\"]");
        assertThat(rows(code)).isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM push_batch WHERE resource = ?")
                        .param(code.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(activate(code).json().get("status").stringValue()).isEqualTo("ACTIVE");
        assertThat(journey.records("exchange.binding.activate", code)).hasSize(1);
    }

    @Test
    void pushesAreReadByTheBoundColumns() {
        var code = bound();
        assertCounts(journey.push(LAND, code, "1", TABLE), 2, 2, 0, 0, 0);
        var json = "{\"XZQH_DM\":\"320481001003\",\"MEMO\":1}\n".getBytes(StandardCharsets.UTF_8);
        assertCounts(journey.push(LAND, code, "2", json, "application/x-ndjson"), 1, 1, 0, 0, 0);
        assertCounts(journey.push(LAND, code, "3", HEADER + village(9, "按信息项名称")), 1, 1, 0, 0, 0);
        assertThat(calls.as(CLERK).post(path(code) + "/deactivation").status()).isEqualTo(200);
        assertThat(journey.push(LAND, code, "4", TABLE).problem()).isEqualTo("push/wrong-header");
    }

    @Test
    void aChangeWaitsForItsActivationWhilePushesGoOn() {
        var code = bound();
        assertThat(set(code, 1, "DM", "code").problem()).isEqualTo("binding/changed");
        int version = calls.as(CLERK).get(path(code)).json().get("version").asInt();
        assertThat(set(code, version, "DM", "code", "MC", "name").status()).isEqualTo(200);
        assertThat(status(code)).isEqualTo("CHANGE_WAITS");
        assertCounts(journey.push(LAND, code, "1", TABLE), 2, 2, 0, 0, 0);
        attempt(code, TABLE.replace("XZQH_DM", "DM").replace("XZQH_MC", "MC"));
        activate(code);
        assertThat(status(code)).isEqualTo("ACTIVE");
        assertThat(journey.push(LAND, code, "2", TABLE).problem()).isEqualTo("push/wrong-header");
    }

    @Test
    @DisplayName("Art. 8(2), 16: a revision that asks for more breaks the binding visibly")
    void aRevisionBreaksItVisibly() {
        var code = bound();
        var items = new ArrayList<>(Journey.villages());
        items.add(new PublishedItem(
                "level",
                "级别",
                ItemType.INTEGER,
                null,
                null,
                false,
                true,
                false,
                null,
                null,
                SharingType.UNCONDITIONAL));
        items.add(item("note", "备注", ItemType.TEXT, null));
        journey.publish(Journey.entry(code, Actors.LAND, SharingType.UNCONDITIONAL, items, 2));
        assertThat(status(code)).isEqualTo("BROKEN");
        assertThat(calls.as(CLERK).get(path(code)).text()).contains("level");
        assertThat(activate(code).problem()).isEqualTo("binding/does-not-fit");
        int version = calls.as(CLERK).get(path(code)).json().get("version").asInt();
        assertThat(set(code, version, "XZQH_DM", "code", "JB", "level").status())
                .isEqualTo(200);
        assertThat(activate(code).problem())
                .as("tried under the former revision")
                .isEqualTo("binding/not-tried");
        attempt(code, "XZQH_DM,JB\n1,5\n");
        assertThat(activate(code).status()).isEqualTo(200);
    }

    @Test
    void whatDoesNotFitAndWhoMayNotIsRefused() {
        var code = journey.unconditional(Journey.villages());
        assertThat(calls.as(CLERK).get(path(code)).problem()).isEqualTo("binding/not-bound");
        var bad = set(code, 0, "A", "nothing", "A", "name");
        assertThat(bad.problem()).isEqualTo("binding/does-not-fit");
        assertThat(bad.json().get("faults").size()).isEqualTo(3);
        var foreign = calls.as(Actors.of(Actors.EDUCATION, Role.CATALOGER));
        assertThat(foreign.put(
                                path(code),
                                Map.of("columns", List.of(Map.of("column", "A", "item", "code")), "version", 0))
                        .status())
                .isEqualTo(403);
        assertThat(foreign.get(path(code)).status()).isEqualTo(404);
    }
}
