-- Changes of a data set are numbered, so that whoever holds a copy can fetch what came since (art. 16, 18). A row bears
-- the number of its last change; a row that went leaves what it was in the table "former_N" beside the data set's.
ALTER TABLE data_set
    ADD COLUMN position     bigint NOT NULL DEFAULT 0,
    -- Whoever has followed to this number or further can go on; anybody else takes the data set anew.
    ADD COLUMN changes_from bigint NOT NULL DEFAULT 0,
    ADD CHECK (changes_from <= position);

-- Tables made before this version are widened when the service starts.
ALTER TABLE data_set_table ADD COLUMN keeps_changes boolean NOT NULL DEFAULT false;

-- Data sets of which changed rows leave what they were, because somebody may see some of their rows only: a row that he
-- could see may change into one that he can't.
CREATE TABLE former_rows_kept (
    resource text PRIMARY KEY
);

ALTER TABLE push_batch
    ADD COLUMN kind           text   NOT NULL DEFAULT 'INCREMENT',
    ADD COLUMN deleted        bigint NOT NULL DEFAULT 0,
    ADD COLUMN first_position bigint,
    ADD COLUMN last_position  bigint,
    DROP CONSTRAINT push_batch_check,
    -- What a snapshot deletes is not among its rows.
    ADD CHECK (rows = inserted + updated + unchanged + rejected + CASE kind WHEN 'SNAPSHOT' THEN 0 ELSE deleted END);
CREATE INDEX push_batch_positions ON push_batch (resource, last_position);
