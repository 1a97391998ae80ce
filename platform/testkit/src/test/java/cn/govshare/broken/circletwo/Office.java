package cn.govshare.broken.circletwo;

import cn.govshare.broken.circleone.Clerk;

public record Office(Clerk head) {}
