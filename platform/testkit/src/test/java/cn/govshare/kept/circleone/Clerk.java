package cn.govshare.kept.circleone;

import cn.govshare.kept.circletwo.Office;

public record Clerk(String name, Office office) {}
