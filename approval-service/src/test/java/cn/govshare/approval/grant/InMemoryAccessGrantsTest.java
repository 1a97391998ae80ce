package cn.govshare.approval.grant;

import cn.govshare.approval.accessrequest.AccessRequest;

class InMemoryAccessGrantsTest extends AccessGrantsContract {
    @Override
    protected AccessGrants grants() {
        return new InMemoryAccessGrants();
    }

    @Override
    protected AccessRequest known(AccessRequest request) {
        return request;
    }
}
