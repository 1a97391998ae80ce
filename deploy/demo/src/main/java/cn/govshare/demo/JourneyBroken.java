package cn.govshare.demo;

import cn.govshare.kernel.vocabulary.Text;

/// A step did not end as it must, so the journey cannot go on.
final class JourneyBroken extends RuntimeException {
    private final transient Text what;

    JourneyBroken(Text what) {
        super(what.en());
        this.what = what;
    }

    Text what() {
        return what;
    }

    /// The answer, when it has one of these states.
    static Answer expect(Answer answer, int... states) {
        for (var state : states) {
            if (answer.status() == state) {
                return answer;
            }
        }
        throw new JourneyBroken(
                Text.of("%s 返回 %s:%s", "%s answered %s: %s").with(answer.call(), answer.status(), answer.text()));
    }

    /// The answer, when it is a problem document of this state.
    static Answer expectProblem(Answer answer, int... states) {
        expect(answer, states);
        demand(
                answer.isProblem() && !answer.problem().isEmpty(),
                Text.of("%s 的错误不是问题文档:%s", "%s erred without a problem document: %s")
                        .with(answer.call(), answer.text()));
        return answer;
    }

    static void demand(boolean holds, Text otherwise) {
        if (!holds) {
            throw new JourneyBroken(otherwise);
        }
    }
}
