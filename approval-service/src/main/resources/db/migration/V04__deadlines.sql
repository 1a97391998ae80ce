-- Every dated duty, whoever opened it: the statutory clock of the city.
CREATE TABLE deadline (
    id           uuid        PRIMARY KEY,
    duty         text        NOT NULL,
    case_id      uuid        NOT NULL,
    owner        text        NOT NULL,
    resource     text,
    opened_on    date        NOT NULL,
    due_on       date        NOT NULL,
    article      text        NOT NULL,
    rule_profile text        NOT NULL,
    provisional  boolean     NOT NULL,
    status       text        NOT NULL CHECK (status IN ('OPEN', 'OVERDUE', 'MET', 'MET_LATE', 'LAPSED')),
    missed_at    timestamptz,
    closed_at    timestamptz,
    version      bigint      NOT NULL,
    UNIQUE (duty, case_id),
    CHECK (opened_on <= due_on),
    CHECK (status NOT IN ('OVERDUE', 'MET_LATE') OR missed_at IS NOT NULL),
    CHECK (status NOT IN ('OPEN', 'MET') OR missed_at IS NULL),
    CHECK ((status IN ('OPEN', 'OVERDUE')) = (closed_at IS NULL))
);

-- The sweep reads this index alone: its cost grows with what is due, not with what is stored.
CREATE INDEX deadline_open ON deadline (due_on, id) WHERE status = 'OPEN';
CREATE INDEX deadline_of_owner ON deadline (owner, due_on, id);
CREATE INDEX deadline_by_due_date ON deadline (due_on, id);

-- A duty is never removed: what was overdue stays known.
REVOKE DELETE ON deadline FROM "${login}";
