-- The clock watches every dated duty of the city: whoever opened it, under whichever rules and calendar, with its pauses
-- and extensions.
ALTER TABLE deadline
    ADD COLUMN origin          text   NOT NULL DEFAULT 'APPROVAL',
    ADD COLUMN counterpart     text,
    ADD COLUMN subject         text   CHECK (subject <> ''),
    ADD COLUMN term_days       int    CHECK (term_days >= 0),
    ADD COLUMN term_until      date,
    ADD COLUMN own_term        text   CHECK (own_term <> ''),
    ADD COLUMN pauses          jsonb  NOT NULL DEFAULT '[]',
    ADD COLUMN extensions      jsonb  NOT NULL DEFAULT '[]',
    ADD COLUMN profile_version int    NOT NULL DEFAULT 1,
    ADD COLUMN calendar        bigint NOT NULL DEFAULT 0,
    ADD COLUMN taken_days      int    CHECK (taken_days >= 0);

-- Until now only replies to conditional requests were watched, for which both shipped profiles leave ten working days.
UPDATE deadline SET term_days = 10;

ALTER TABLE deadline
    ALTER COLUMN origin DROP DEFAULT,
    ADD CHECK (origin IN ('APPROVAL', 'CATALOG', 'EXCHANGE', 'AUDIT', 'BUREAU')),
    ADD CHECK ((term_days IS NULL) <> (term_until IS NULL)),
    DROP CONSTRAINT deadline_duty_case_id_key,
    DROP CONSTRAINT deadline_status_check,
    ADD CONSTRAINT deadline_status_check
        CHECK (status IN ('OPEN', 'PAUSED', 'OVERDUE', 'MET', 'MET_LATE', 'LAPSED')),
    DROP CONSTRAINT deadline_check2,
    ADD CONSTRAINT deadline_in_time_is_not_missed
        CHECK (status NOT IN ('OPEN', 'PAUSED', 'MET') OR missed_at IS NULL),
    DROP CONSTRAINT deadline_check3,
    ADD CONSTRAINT deadline_closed_at_an_instant
        CHECK ((status IN ('OPEN', 'PAUSED', 'OVERDUE')) = (closed_at IS NULL));

-- A case has a duty of one kind once at a time; a closed one may be followed by another.
CREATE UNIQUE INDEX deadline_of_case ON deadline (duty, case_id) WHERE closed_at IS NULL;
CREATE INDEX deadline_by_case ON deadline (case_id, duty);
CREATE INDEX deadline_of_counterpart ON deadline (counterpart, due_on, id) WHERE counterpart IS NOT NULL;
