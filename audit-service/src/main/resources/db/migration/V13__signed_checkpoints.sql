-- What the log has said of itself under its signature. The newest is also kept outside the database.
CREATE TABLE log_checkpoint (
    origin    text        NOT NULL,
    size      bigint      NOT NULL CHECK (size > 0),
    root      bytea       NOT NULL CHECK (octet_length(root) = 32),
    note      text        NOT NULL,
    signed_at timestamptz NOT NULL,
    PRIMARY KEY (origin, size)
);
REVOKE UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER ON log_checkpoint FROM "${login}";
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON log_checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE log_checkpoint ENABLE ALWAYS TRIGGER append_only;
