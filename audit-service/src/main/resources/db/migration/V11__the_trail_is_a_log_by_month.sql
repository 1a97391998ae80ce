-- The trail becomes a log: every record has its canonical bytes, a place that is counted without a gap, and a leaf in a
-- Merkle tree; its rows lie in one partition for each month of arrival, so that what has served its time is a prefix.

-- Records of before have neither bytes nor leaf. Kafka still holds them: the reader takes them in once more, in their
-- order, and the rows of before are kept aside, as unchangeable as ever.
ALTER TABLE audit_entry RENAME TO audit_entry_before_the_log;
DELETE FROM inbox WHERE reader = 'audit-log';
DELETE FROM inbox_position WHERE reader = 'audit-log';

CREATE TABLE audit_entry (
    -- Place on the log, from 1: the leaf's index and one.
    seq               bigint      NOT NULL CHECK (seq > 0),
    -- The day of arrival in Shanghai; never earlier than that of the record before.
    received_on       date        NOT NULL,
    received_at       timestamptz NOT NULL,
    record            uuid        NOT NULL,
    access_id         uuid,
    case_id           uuid,
    action            text        NOT NULL,
    decided_at        timestamptz NOT NULL,
    producer          text        NOT NULL,
    producer_instance uuid,
    producer_sequence bigint CHECK (producer_sequence > 0),
    department        text,
    account           text,
    account_name      text,
    client            text,
    roles             text[]      NOT NULL,
    resource          text,
    revision          int,
    subject           text,
    items             text[]      NOT NULL,
    subjects          text[]      NOT NULL,
    purpose           text,
    matter            text,
    grant_id          uuid,
    decision          text        NOT NULL CHECK (decision IN ('PERMITTED', 'DENIED', 'DONE', 'FAILED')),
    reason            text,
    article           text,
    row_count         bigint CHECK (row_count >= 0),
    byte_count        bigint CHECK (byte_count >= 0),
    digest            text,
    source_address    text,
    trace_id          text,
    version           bigint      NOT NULL,
    -- The record as canonical JSON (RFC 8785): what the leaf is made of. The columns repeat it for the search.
    body              bytea       NOT NULL CHECK (octet_length(body) BETWEEN 2 AND 16384),
    PRIMARY KEY (received_on, seq)
) PARTITION BY RANGE (received_on);
-- The indexes that auditors search by belong to the inquiry and come with its own migrations.

-- Every record that was ever taken in, also of months that are gone: so that none is taken in twice, and where it is.
CREATE TABLE audit_record (
    record         uuid   PRIMARY KEY,
    content_sha256 bytea  NOT NULL CHECK (octet_length(content_sha256) = 32),
    received_on    date   NOT NULL,
    seq            bigint NOT NULL
);

-- Where each day begins on the log: from a place to its partition.
CREATE TABLE audit_day (
    received_on date   PRIMARY KEY,
    first_seq   bigint NOT NULL UNIQUE CHECK (first_seq > 0)
);

-- The tree over all records: one row, which whoever appends holds, so that there is one at a time.
CREATE TABLE log_tree (
    one              boolean PRIMARY KEY DEFAULT true CHECK (one),
    size             bigint  NOT NULL CHECK (size >= 0),
    root             bytea   NOT NULL CHECK (octet_length(root) = 32),
    last_received_on date    NOT NULL
);
INSERT INTO log_tree (size, root, last_received_on) VALUES (0, sha256(''), DATE '2000-01-01');

-- The tree's tiles (C2SP tlog-tiles): 256 hashes of a level, fewer at the right edge.
CREATE TABLE log_tile (
    level  smallint NOT NULL CHECK (level BETWEEN 0 AND 7),
    index  bigint   NOT NULL CHECK (index >= 0),
    hashes bytea    NOT NULL CHECK (octet_length(hashes) BETWEEN 32 AND 8192 AND octet_length(hashes) % 32 = 0),
    PRIMARY KEY (level, index)
);

REVOKE UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER ON audit_entry, audit_record, audit_day FROM "${login}";
REVOKE INSERT ON audit_entry_before_the_log FROM "${login}";
REVOKE INSERT, DELETE, TRUNCATE, REFERENCES, TRIGGER ON log_tree FROM "${login}";
REVOKE DELETE, TRUNCATE, REFERENCES, TRIGGER ON log_tile FROM "${login}";

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_record
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_day
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER append_only;
ALTER TABLE audit_record ENABLE ALWAYS TRIGGER append_only;
ALTER TABLE audit_day ENABLE ALWAYS TRIGGER append_only;

-- A tree grows, and a tile that is there stays the beginning of the wider one.
CREATE FUNCTION refuse_shrinking_tree() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.size <= OLD.size OR NEW.last_received_on < OLD.last_received_on THEN
        RAISE EXCEPTION 'the log has % records and can''t become one of %', OLD.size, NEW.size
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;
CREATE FUNCTION refuse_other_tile() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.level, NEW.index) IS DISTINCT FROM (OLD.level, OLD.index)
        OR octet_length(NEW.hashes) < octet_length(OLD.hashes)
        OR substring(NEW.hashes FROM 1 FOR octet_length(OLD.hashes)) <> OLD.hashes THEN
        RAISE EXCEPTION 'tile % of level % only gets wider', OLD.index, OLD.level
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER only_grows BEFORE UPDATE ON log_tree FOR EACH ROW EXECUTE FUNCTION refuse_shrinking_tree();
CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON log_tree FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER only_grows BEFORE UPDATE ON log_tile FOR EACH ROW EXECUTE FUNCTION refuse_other_tile();
CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON log_tile FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE log_tree ENABLE ALWAYS TRIGGER only_grows;
ALTER TABLE log_tree ENABLE ALWAYS TRIGGER append_only;
ALTER TABLE log_tile ENABLE ALWAYS TRIGGER only_grows;
ALTER TABLE log_tile ENABLE ALWAYS TRIGGER append_only;

-- Makes room for the records of a month, unless there is. The service owns no table, so it asks; a month that the log
-- has passed stays closed. Tables are made aside and attached, which no reader waits for.
CREATE FUNCTION open_audit_month(day date) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    month date := date_trunc('month', day);
    name  text := 'audit_entry_' || to_char(month, 'YYYY_MM');
BEGIN
    IF to_regclass('public.' || name) IS NOT NULL THEN
        RETURN false;
    END IF;
    IF month < (SELECT date_trunc('month', last_received_on) FROM log_tree) THEN
        RAISE EXCEPTION 'the log has passed %', to_char(month, 'YYYY-MM') USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('open_audit_month', 0));
    IF to_regclass('public.' || name) IS NOT NULL THEN
        RETURN false;
    END IF;
    EXECUTE format('CREATE TABLE public.%I (LIKE audit_entry INCLUDING ALL)', name);
    EXECUTE format('REVOKE ALL ON public.%I FROM %I', name, '${login}');
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON public.%I'
        || ' FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('ALTER TABLE public.%I ENABLE ALWAYS TRIGGER append_only', name);
    EXECUTE format('ALTER TABLE audit_entry ATTACH PARTITION public.%I FOR VALUES FROM (%L) TO (%L)',
        name, month, month + interval '1 month');
    RETURN true;
END
$$;
REVOKE ALL ON FUNCTION open_audit_month(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_audit_month(date) TO "${login}";
