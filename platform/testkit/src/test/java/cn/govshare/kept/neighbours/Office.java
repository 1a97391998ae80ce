package cn.govshare.kept.neighbours;

import cn.govshare.kept.names.Clerk;
import cn.govshare.kernel.vocabulary.Actor;

public record Office(Clerk head, Actor actor) {}
