package cn.govshare.kernel.problem;

import cn.govshare.kernel.vocabulary.Text;

/// A problem of a feature's enum, of which each constant states what it says as one [Problem].
public interface StatedProblem extends ProblemCode {
    Problem problem();

    @Override
    default String code() {
        return problem().code();
    }

    @Override
    default int status() {
        return problem().status();
    }

    @Override
    default String article() {
        return problem().article();
    }

    @Override
    default Text title() {
        return problem().title();
    }
}
