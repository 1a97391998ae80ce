-- Reorganisations happen: a department has a level, names that it had, and an end (art. 27).
ALTER TABLE department
    ADD COLUMN level        text,
    ADD COLUMN former_names jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN successor    text COLLATE "C" REFERENCES department (code),
    ADD COLUMN dissolved_on date;
UPDATE department SET level = CASE WHEN kind IN ('TOWN', 'ZONE') THEN 'TOWN' ELSE 'CITY' END;
ALTER TABLE department
    ALTER COLUMN level SET NOT NULL,
    ADD CHECK (level IN ('CITY', 'TOWN')),
    ADD CHECK (successor <> code),
    ADD CHECK ((successor IS NULL) = (dissolved_on IS NULL));

-- A merger as it is prepared, confirmed by a second person and carried out on its day.
CREATE TABLE department_merger (
    id           uuid        PRIMARY KEY,
    seq          bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    dissolved    text COLLATE "C" NOT NULL REFERENCES department (code),
    successor    text COLLATE "C" NOT NULL REFERENCES department (code),
    effective_on date        NOT NULL,
    basis        text        NOT NULL CHECK (btrim(basis) <> ''),
    status       text        NOT NULL CHECK (status IN ('PROPOSED', 'CONFIRMED', 'DONE', 'WITHDRAWN')),
    proposed_by    text      NOT NULL,
    proposed_name  text      NOT NULL,
    proposed_at  timestamptz NOT NULL,
    confirmed_by   text,
    confirmed_name text,
    confirmed_at timestamptz,
    done_at      timestamptz,
    version      bigint      NOT NULL CHECK (version > 0),
    CHECK (dissolved <> successor),
    -- Four eyes.
    CHECK (confirmed_by <> proposed_by),
    CHECK (status NOT IN ('CONFIRMED', 'DONE') OR confirmed_by IS NOT NULL),
    CHECK ((status = 'DONE') = (done_at IS NOT NULL))
);
-- A department is in one merger at a time that is not over, as the one that ends.
CREATE UNIQUE INDEX department_merger_unfinished ON department_merger (dissolved)
    WHERE status IN ('PROPOSED', 'CONFIRMED');
REVOKE DELETE ON department_merger FROM "${login}";

-- When the scheduler wakes next; each task is picked by one replica at a time.
CREATE TABLE IF NOT EXISTS scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX IF NOT EXISTS scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX IF NOT EXISTS scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);
