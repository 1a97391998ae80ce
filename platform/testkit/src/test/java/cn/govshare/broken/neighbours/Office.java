package cn.govshare.broken.neighbours;

import cn.govshare.kept.names.Clerk;

public record Office(Clerk head) {}
