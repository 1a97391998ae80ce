-- Up to which leaf the rows are gone because their time was over. Whoever prunes adds a line in the same transaction.
CREATE TABLE log_pruned (
    size      bigint      PRIMARY KEY CHECK (size > 0),
    pruned_at timestamptz NOT NULL DEFAULT now()
);
REVOKE INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER ON log_pruned FROM "${login}";
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON log_pruned
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE log_pruned ENABLE ALWAYS TRIGGER append_only;

-- Verifications of the whole log: every row against its bytes, its leaf, the tiles, the root and the checkpoints.
CREATE TABLE log_verification (
    id          uuid        PRIMARY KEY,
    seq         bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    asked_by    text        NOT NULL,
    started_at  timestamptz NOT NULL,
    seen_at     timestamptz NOT NULL,
    finished_at timestamptz,
    state       text        NOT NULL CHECK (state IN ('RUNNING', 'SOUND', 'BROKEN', 'ABANDONED')),
    size        bigint      NOT NULL,
    checked     bigint      NOT NULL,
    flaw        text,
    wrong_seq   bigint,
    record      uuid,
    what        text,
    sentence_zh text,
    sentence_en text,
    CHECK ((state = 'BROKEN') = (flaw IS NOT NULL))
);
CREATE UNIQUE INDEX log_verification_one_at_a_time ON log_verification (state) WHERE state = 'RUNNING';
REVOKE DELETE, TRUNCATE ON log_verification FROM "${login}";
