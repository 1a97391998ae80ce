-- What each entry in force promises, what has arrived, and when the next update falls due (art. 9(1)). Fed by events.
CREATE TABLE update_promise (
    resource     text COLLATE "C" PRIMARY KEY,
    provider     text COLLATE "C" NOT NULL,
    name         text    NOT NULL,
    cycle        text    NOT NULL,
    since        date    NOT NULL,
    last_arrival timestamptz,
    rows         bigint  NOT NULL CHECK (rows >= 0),
    due_from     date,
    last_day     date,
    -- The last day of which a finding has told that it passed.
    found_for    date,
    found_at     timestamptz,
    in_force     boolean NOT NULL,
    version      bigint  NOT NULL,
    CHECK ((due_from IS NULL) = (last_day IS NULL) AND due_from <= last_day)
);
CREATE INDEX update_promise_by_day ON update_promise (last_day, resource) WHERE in_force;
CREATE INDEX update_promise_of_provider ON update_promise (provider, last_day) WHERE in_force;
