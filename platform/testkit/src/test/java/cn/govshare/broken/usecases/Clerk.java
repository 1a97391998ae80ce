package cn.govshare.broken.usecases;

import cn.govshare.broken.usecases.app.AppointClerk;

public record Clerk(AppointClerk by) {}
