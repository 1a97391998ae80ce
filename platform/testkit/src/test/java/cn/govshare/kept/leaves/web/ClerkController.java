package cn.govshare.kept.leaves.web;

import cn.govshare.kept.leaves.app.AppointClerk;

class ClerkController {
    private final ClerkMapperImpl mapper = new ClerkMapperImpl();

    String appoint(AppointClerk appointClerk) {
        return mapper.view(appointClerk.appoint());
    }
}
