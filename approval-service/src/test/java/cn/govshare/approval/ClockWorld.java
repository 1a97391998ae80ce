package cn.govshare.approval;

import cn.govshare.approval.deadline.app.RecountDeadlines;
import cn.govshare.approval.deadline.app.SweepDeadlines;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.MutableClock;
import cn.govshare.testkit.Topics;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What tests of the statutory clock move and look at.
record ClockWorld(
        Calls calls,
        Topics topics,
        MutableClock clock,
        SweepDeadlines sweep,
        RecountDeadlines recount,
        JdbcClient jdbc) {
    /// Lets the setting count again: what was chosen counts from a day that no test sees. A choice is never removed.
    void forgetChosenProfiles() {
        jdbc.sql("""
                UPDATE rule_profile_choice SET in_force_from = moved.day
                FROM (SELECT in_force_from AS was,
                             DATE '3000-01-01'
                             + (SELECT count(*) FROM rule_profile_choice WHERE in_force_from >= '3000-01-01')::int
                             + row_number() OVER ()::int AS day
                      FROM rule_profile_choice WHERE in_force_from < '3000-01-01') AS moved
                WHERE in_force_from = moved.was""").update();
    }
}
