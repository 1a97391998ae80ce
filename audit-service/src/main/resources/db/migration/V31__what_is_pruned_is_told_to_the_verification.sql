-- Whoever prunes a month says in the same transaction up to which leaf the rows are gone; the verification goes on behind
-- it. Months that went before this was so are told now.
INSERT INTO log_pruned (size, pruned_at)
SELECT (SELECT min(first_seq) - 1 FROM audit_day WHERE received_on >= pruned_month + interval '1 month'), pruned_at
FROM audit_pruning WHERE pruned_at IS NOT NULL
ON CONFLICT DO NOTHING;

CREATE OR REPLACE FUNCTION prune_audit_month(month date) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    name    text   := 'audit_entry_' || to_char(month, 'YYYY_MM');
    up_to   bigint := (SELECT min(first_seq) - 1 FROM audit_day WHERE received_on >= month + interval '1 month');
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
    IF up_to IS NULL OR NOT EXISTS (SELECT FROM log_checkpoint WHERE size >= up_to) THEN
        RAISE EXCEPTION '% is not under a signed checkpoint', month USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF to_regclass('public.' || name) IS NOT NULL THEN
        EXECUTE format('ALTER TABLE audit_entry DETACH PARTITION public.%I', name);
        EXECUTE format('DROP TABLE public.%I', name);
    END IF;
    INSERT INTO log_pruned (size) VALUES (up_to) ON CONFLICT DO NOTHING;
END
$$;
