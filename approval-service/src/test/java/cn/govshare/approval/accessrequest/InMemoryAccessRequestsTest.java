package cn.govshare.approval.accessrequest;

class InMemoryAccessRequestsTest extends AccessRequestsContract {
    @Override
    protected AccessRequests requests() {
        return new InMemoryAccessRequests();
    }
}
