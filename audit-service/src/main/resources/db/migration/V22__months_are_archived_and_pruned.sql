-- Months that were written into files, and months whose records are gone because two persons wanted so.
CREATE TABLE audit_archive (
    archived_month date PRIMARY KEY CHECK (archived_month = date_trunc('month', archived_month)),
    file           text        NOT NULL,
    bytes          bigint      NOT NULL,
    sha256         text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    archived_at    timestamptz NOT NULL,
    archived_by    text        NOT NULL
);
REVOKE UPDATE, DELETE, TRUNCATE ON audit_archive FROM "${login}";

CREATE TABLE audit_pruning (
    pruned_month     date PRIMARY KEY REFERENCES audit_archive,
    asked_account    text        NOT NULL,
    asked_by         text        NOT NULL,
    asked_at         timestamptz NOT NULL,
    approved_account text,
    approved_by      text,
    pruned_at        timestamptz,
    CHECK ((pruned_at IS NULL) = (approved_account IS NULL)),
    CHECK (approved_account <> asked_account)
);

-- What is pruned stays pruned and told.
CREATE FUNCTION refuse_forgetting_pruned() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.pruned_at IS NOT NULL THEN
        RAISE EXCEPTION 'that % was pruned stays told', OLD.pruned_month USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER stays_told BEFORE UPDATE OR DELETE ON audit_pruning
    FOR EACH ROW EXECUTE FUNCTION refuse_forgetting_pruned();

-- Removes a month's records. The service owns no table, so it asks; what is asked is checked here again: no month
-- younger than 184 days, none that is not archived, none but the oldest, none that one person alone wants gone. The
-- tiles, the days and the digest of every record stay.
CREATE FUNCTION prune_audit_month(month date) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    name text := 'audit_entry_' || to_char(month, 'YYYY_MM');
BEGIN
    IF month <> date_trunc('month', month)
        OR (now() AT TIME ZONE 'Asia/Shanghai')::date <= (month + interval '1 month' - interval '1 day')::date + 184 THEN
        RAISE EXCEPTION '% is not old enough', month USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NOT EXISTS (SELECT FROM audit_pruning JOIN audit_archive ON archived_month = pruned_month
                   WHERE pruned_month = month AND pruned_at IS NOT NULL AND approved_account <> asked_account) THEN
        RAISE EXCEPTION '% is not archived and wanted gone by two', month USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF EXISTS (SELECT FROM audit_entry WHERE received_on < month) THEN
        RAISE EXCEPTION '% is not the oldest month', month USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF to_regclass('public.' || name) IS NOT NULL THEN
        EXECUTE format('ALTER TABLE audit_entry DETACH PARTITION public.%I', name);
        EXECUTE format('DROP TABLE public.%I', name);
    END IF;
END
$$;
REVOKE ALL ON FUNCTION prune_audit_month(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION prune_audit_month(date) TO "${login}";
