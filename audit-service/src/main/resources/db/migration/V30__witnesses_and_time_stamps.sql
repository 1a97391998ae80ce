-- What witnesses outside the platform have signed under its checkpoints.
CREATE TABLE log_cosignature (
    origin  text        NOT NULL,
    size    bigint      NOT NULL,
    -- Its name and the id of its key.
    witness text        NOT NULL,
    -- The signature line, as it stands under the checkpoint.
    line    text        NOT NULL,
    came_at timestamptz NOT NULL,
    PRIMARY KEY (origin, size, witness),
    FOREIGN KEY (origin, size) REFERENCES log_checkpoint (origin, size)
);
CREATE INDEX cosignatures_of_witness ON log_cosignature (origin, witness, size);

-- Answers of time stamp authorities (RFC 3161) about checkpoints.
CREATE TABLE log_time_stamp (
    origin   text        NOT NULL,
    size     bigint      NOT NULL,
    response bytea       NOT NULL,
    came_at  timestamptz NOT NULL,
    PRIMARY KEY (origin, size),
    FOREIGN KEY (origin, size) REFERENCES log_checkpoint (origin, size)
);

REVOKE UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER ON log_cosignature, log_time_stamp FROM "${login}";
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON log_cosignature
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON log_time_stamp
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE log_cosignature ENABLE ALWAYS TRIGGER append_only;
ALTER TABLE log_time_stamp ENABLE ALWAYS TRIGGER append_only;
