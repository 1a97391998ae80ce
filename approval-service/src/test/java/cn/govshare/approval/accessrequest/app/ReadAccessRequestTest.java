package cn.govshare.approval.accessrequest.app;

import static cn.govshare.approval.Samples.submittedRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.InMemoryAccessRequests;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Art. 5, 17, 20: a request is known to its parties and to those who supervise")
class ReadAccessRequestTest {
    private final InMemoryAccessRequests requests = new InMemoryAccessRequests();
    private final ReadAccessRequest readAccessRequest = new ReadAccessRequest(requests);
    private final AccessRequest request = submittedRequest();

    @BeforeEach
    void add() {
        requests.add(request);
    }

    static Stream<Actor> thoseWhoMay() {
        return Stream.of(
                Actors.of(Actors.HOUSING, Role.CATALOGER),
                Actors.of(Actors.CIVIL_AFFAIRS, Role.APPROVER),
                Actors.of(Actors.BUREAU, Role.PLATFORM_OPERATOR),
                Actors.of(Actors.LEADING_GROUP, Role.LEADING_GROUP));
    }

    static Stream<Actor> thoseWhoMayNot() {
        return Stream.of(
                Actors.of(Actors.EDUCATION, Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD),
                Actors.of(Actors.BUREAU, Role.DEPARTMENT_HEAD));
    }

    @ParameterizedTest
    @MethodSource("thoseWhoMay")
    void itIsRead(Actor actor) {
        assertThat(readAccessRequest.read(request.id(), actor)).isEqualTo(request);
    }

    @ParameterizedTest
    @MethodSource("thoseWhoMayNot")
    void toOthersItDoesNotExist(Actor actor) {
        assertThatThrownBy(() -> readAccessRequest.read(request.id(), actor)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatDoesNotExistLooksTheSame() {
        assertThatThrownBy(() -> readAccessRequest.read(UUID.randomUUID(), Actors.of(Actors.HOUSING, Role.CATALOGER)))
                .isInstanceOf(NotFound.class);
    }
}
