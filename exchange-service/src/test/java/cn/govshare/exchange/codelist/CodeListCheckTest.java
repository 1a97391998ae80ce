package cn.govshare.exchange.codelist;

import static cn.govshare.exchange.Journey.LAND;
import static cn.govshare.exchange.Journey.batchPath;
import static cn.govshare.exchange.Journey.key;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.exchange.Journey;
import cn.govshare.kernel.event.CodeListAdopted;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
@DisplayName("Art. 21: pushed values are held against the code list that their item names")
class CodeListCheckTest {
    private final Calls calls;
    private final Journey journey;
    private final Topics topics;
    private final JdbcClient jdbc;

    @Autowired
    CodeListCheckTest(Calls calls, Topics topics, JdbcClient jdbc) {
        this.calls = calls;
        this.topics = topics;
        this.jdbc = jdbc;
        this.journey = new Journey(calls, topics, jdbc);
    }

    private void adopted(String edition, LocalDate from, String... codes) {
        topics.send(
                EventTypes.CODE_LIST_ADOPTED,
                new CodeListAdopted("LY-SORT", edition, "测试代码表", from, null, List.of(codes), 1));
        Awaitility.await()
                .until(() -> jdbc.sql("SELECT count(*) FROM code_list WHERE list = 'LY-SORT' AND edition = ?")
                                .param(edition)
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    private static PublishedItem coded(String list) {
        return new PublishedItem(
                "sort", "类别", ItemType.STRING, 10, null, false, false, false, list, null, SharingType.UNCONDITIONAL);
    }

    private List<String> findings(String list, String csv) {
        var code = journey.unconditional(List.of(key("id", "编号", ItemType.STRING, 10), coded(list)));
        var pushed = calls.as(LAND)
                .send("PUT", batchPath(code, "b-1"), BodyPublishers.ofString(csv), "Content-Type", "text/csv");
        assertThat(pushed.status()).as("%s", pushed).isEqualTo(201);
        return calls.as(LAND)
                .get(batchPath(code, "b-1") + "/rejected-rows")
                .json()
                .path("items")
                .valueStream()
                .map(each ->
                        each.path("rowNumber").asInt() + " " + each.path("rule").asString(""))
                .toList();
    }

    @Test
    void valueOutsideTheEditionInForceIsRejected() {
        adopted("1", LocalDate.of(2020, 1, 1), "A");
        adopted("2", LocalDate.of(2024, 1, 1), "B");
        adopted("3", LocalDate.of(2999, 1, 1), "C");

        assertThat(findings("ly-sort", "id,sort\n1,A\n2,B\n3,C\n4,\n"))
                .containsExactly("1 not-in-code-list", "3 not-in-code-list");
    }

    @Test
    void listThatThePlatformDoesNotHaveHoldsNothingUp() {
        assertThat(findings("行业标准", "id,sort\n1,A\n")).isEmpty();
    }
}
