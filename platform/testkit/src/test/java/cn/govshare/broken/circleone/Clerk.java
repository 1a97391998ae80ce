package cn.govshare.broken.circleone;

import cn.govshare.broken.circletwo.Office;

public record Clerk(String name, Office office) {}
