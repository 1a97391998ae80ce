-- Copies of what the statutory clock tells: years of the calendar, and the legal text that counts from a day on.
CREATE TABLE adopted_year (
    year      int     PRIMARY KEY,
    published boolean NOT NULL,
    source    text    NOT NULL,
    days      jsonb   NOT NULL,
    version   bigint  NOT NULL
);
CREATE TABLE chosen_profile (
    in_force_from   date   PRIMARY KEY,
    profile         text   NOT NULL,
    profile_version int    NOT NULL,
    lines           jsonb  NOT NULL,
    version         bigint NOT NULL
);
CREATE INDEX update_promise_by_due_from ON update_promise (due_from) WHERE due_from IS NOT NULL;
