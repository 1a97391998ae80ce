-- What the provider agreed to on the day of its reply, whatever becomes of the grant later (art. 17); replies from before say
-- nothing of it.
ALTER TABLE access_request
    ADD reply_rows          jsonb,
    ADD reply_rows_per_day  bigint CHECK (reply_rows_per_day > 0),
    ADD reply_calls_per_day bigint CHECK (reply_calls_per_day > 0),
    ADD reply_valid_until   date,
    ADD CHECK ((reply_rows IS NULL) = (reply_valid_until IS NULL)),
    ADD CHECK (reply_rows IS NULL OR status = 'GRANTED');
