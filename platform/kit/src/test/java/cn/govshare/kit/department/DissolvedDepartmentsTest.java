package cn.govshare.kit.department;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.vocabulary.Dissolution;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@DisplayName("Art. 27: a department that was merged into another one")
class DissolvedDepartmentsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private final DissolvedDepartments dissolved;
    private final Calls calls;

    @Autowired
    DissolvedDepartmentsTest(DissolvedDepartments dissolved, Calls calls) {
        this.dissolved = dissolved;
        this.calls = calls;
    }

    @Test
    void itsAccountsLoseEveryRight() {
        var gone = Actors.department(301);
        var clerk = calls.as(Actors.of(gone, Role.CATALOGER));
        assertThat(clerk.get("/api/v1/trial/notes").status()).isEqualTo(200);

        dissolved.note(gone, new Dissolution(Actors.department(302), DAY));

        var refused = clerk.get("/api/v1/trial/notes");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("security/department-dissolved");
        assertThat(refused.text()).contains(Actors.department(302).value());
    }

    @Test
    void whoAnswersForItIsFoundThroughSeveralMergers() {
        var first = Actors.department(311);
        var second = Actors.department(312);
        var third = Actors.department(313);
        dissolved.note(first, new Dissolution(second, DAY));
        dissolved.note(second, new Dissolution(third, DAY.plusDays(1)));
        dissolved.note(first, new Dissolution(Actors.department(314), DAY));

        assertThat(dissolved.livingFor(first))
                .as("told again it changes nothing")
                .isEqualTo(third);
        assertThat(dissolved.livingFor(third)).isEqualTo(third);
        assertThat(dissolved.predecessorsOf(third)).isEqualTo(List.of(first, second));
        assertThat(dissolved.predecessorsOf(second)).isEqualTo(List.of(first));
        assertThat(dissolved.predecessorsOf(first)).isEmpty();
    }
}
