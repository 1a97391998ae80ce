package cn.govshare.approval.deadline;

class InMemoryDeadlinesTest extends DeadlinesContract {
    @Override
    protected Deadlines deadlines() {
        return new InMemoryDeadlines();
    }
}
