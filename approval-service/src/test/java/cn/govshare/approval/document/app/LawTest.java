package cn.govshare.approval.document.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.approval.profile.InMemoryRuleProfiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Art. 17: a letter cites the legal text that its case began under")
class LawTest {
    private final Law law = new Law(new InMemoryRuleProfiles());

    @Test
    void eachProfileByItsTitleAndArticle() {
        assertThat(law.ofReply("liyang-2020-15")).isEqualTo("《溧阳市政务信息资源共享管理暂行办法(溧政办发〔2020〕15号)》第十七条");
        assertThat(law.ofReply("sc-809-2025")).isEqualTo("《政务数据共享条例(国务院令第809号)》第二十一条");
        assertThat(law.ofReply("unknown")).isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource({"5, 第五条", "10, 第十条", "17, 第十七条", "20, 第二十条", "99, 第九十九条", "26(3), 第 26(3) 条"})
    void articlesInChinese(String number, String chinese) {
        assertThat(Law.article(number)).isEqualTo(chinese);
    }
}
