package cn.govshare.approval.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.PolicyViolation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A dossier takes documents and pictures, so many and so large")
class FileRuleTest {
    @Test
    void documentsAreTaken() {
        assertThatCode(() -> FileRule.check("会议纪要.PDF", FileRule.GREATEST_BYTES, FileRule.MOST_FILES - 1))
                .doesNotThrowAnyException();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() -> FileRule.check("run.exe", 0, FileRule.MOST_FILES))
                .isInstanceOfSatisfying(
                        PolicyViolation.class,
                        e -> assertThat(e.faults())
                                .extracting(Fault::code)
                                .containsExactly("kind-not-taken", "size-not-taken", "too-many"));
        assertThatThrownBy(() -> FileRule.check("a.pdf.html", 1, 0)).isInstanceOf(PolicyViolation.class);
        assertThatThrownBy(() -> FileRule.check("a.pdf", FileRule.GREATEST_BYTES + 1L, 0))
                .isInstanceOf(PolicyViolation.class);
    }
}
