package cn.govshare.kit.broken;

import cn.govshare.kept.names.Clerk;

public record ServiceClerk(Clerk clerk) {}
