package cn.govshare.kit.kept;

import cn.govshare.kernel.vocabulary.Actor;

public record ClerkOfTheKernel(Actor actor) {}
