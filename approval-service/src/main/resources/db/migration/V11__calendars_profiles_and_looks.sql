-- Every wording of a year's working days that the bureau adopted. A wording is never changed; the newest of a year counts.
CREATE TABLE calendar_revision (
    revision           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    year               int         NOT NULL CHECK (year BETWEEN 1950 AND 2999),
    published          boolean     NOT NULL,
    source             text        NOT NULL CHECK (source <> ''),
    days               jsonb       NOT NULL,
    adopted_by         text        NOT NULL,
    adopted_at         timestamptz NOT NULL,
    carried_through_at timestamptz
);
CREATE INDEX calendar_revision_of_year ON calendar_revision (year, revision);
REVOKE DELETE ON calendar_revision FROM "${login}";

-- Rule profiles that the bureau imported, and from which day on which one counts. Cases keep the version they began under.
CREATE TABLE rule_profile (
    id          text        NOT NULL,
    version     int         NOT NULL CHECK (version > 0),
    lines       jsonb       NOT NULL,
    imported_by text        NOT NULL,
    imported_at timestamptz NOT NULL,
    PRIMARY KEY (id, version)
);
REVOKE UPDATE, DELETE ON rule_profile FROM "${login}";
CREATE TABLE rule_profile_choice (
    in_force_from date        PRIMARY KEY,
    profile       text        NOT NULL,
    version       int         NOT NULL,
    chosen_by     text        NOT NULL,
    chosen_at     timestamptz NOT NULL
);
REVOKE DELETE ON rule_profile_choice FROM "${login}";

-- On which day the clock has to look at a deadline next: to remind, to notice it overdue, to tell the next post. Null
-- when there is nothing to look for. The sweep reads this index alone: its cost grows with what is due.
ALTER TABLE deadline ADD COLUMN next_look_on date;
UPDATE deadline SET next_look_on = opened_on WHERE status IN ('OPEN', 'OVERDUE');
DROP INDEX deadline_open;
CREATE INDEX deadline_looks ON deadline (next_look_on, id) WHERE next_look_on IS NOT NULL;
ALTER TABLE deadline ADD CHECK (closed_at IS NULL OR next_look_on IS NULL);

-- What a new wording of the calendar has to be carried through to, and what it settles.
CREATE INDEX deadline_counted_by ON deadline (calendar, id) WHERE status IN ('OPEN', 'PAUSED');
CREATE INDEX deadline_provisional ON deadline (due_on) WHERE provisional AND status IN ('OPEN', 'PAUSED');
CREATE INDEX deadline_met ON deadline (closed_at, owner) WHERE status IN ('MET', 'MET_LATE');

-- Which post was told of a deadline, for which due date. A step is told once: the key says so, whoever tells it.
CREATE TABLE deadline_step (
    deadline uuid        NOT NULL REFERENCES deadline (id),
    step     text        NOT NULL,
    due_on   date        NOT NULL,
    told_at  timestamptz NOT NULL,
    PRIMARY KEY (deadline, step, due_on)
);
REVOKE UPDATE, DELETE ON deadline_step FROM "${login}";

-- How a due date came to be what it is: old date, new date, why, by whom.
CREATE TABLE deadline_change (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    deadline    uuid        NOT NULL REFERENCES deadline (id),
    changed_at  timestamptz NOT NULL,
    cause       text        NOT NULL,
    former_due  date,
    due_on      date        NOT NULL,
    provisional boolean     NOT NULL,
    reason      text        NOT NULL,
    account     text,
    calendar    bigint      NOT NULL
);
CREATE INDEX deadline_change_of ON deadline_change (deadline, id);
REVOKE UPDATE, DELETE ON deadline_change FROM "${login}";

-- More time that a department asked for; decided by the competent authority.
CREATE TABLE extension_request (
    id           uuid        PRIMARY KEY,
    deadline     uuid        NOT NULL REFERENCES deadline (id),
    working_days int         NOT NULL CHECK (working_days > 0),
    reason       text        NOT NULL CHECK (reason <> ''),
    asked_by     text        NOT NULL,
    asked_at     timestamptz NOT NULL,
    consented    boolean,
    decided_by   text,
    decided_at   timestamptz,
    note         text,
    CHECK ((consented IS NULL) = (decided_by IS NULL) AND (consented IS NULL) = (decided_at IS NULL))
);
CREATE UNIQUE INDEX extension_request_undecided ON extension_request (deadline) WHERE consented IS NULL;
CREATE INDEX extension_request_of ON extension_request (deadline);
REVOKE DELETE ON extension_request FROM "${login}";
