-- What a dispute is about, what each side proposes and what is ordered say which rows and how much a day, too (art. 17, 18).
ALTER TABLE negotiation
    ADD row_conditions       jsonb  NOT NULL DEFAULT '[]',
    ADD rows_per_day         bigint CHECK (rows_per_day > 0),
    ADD calls_per_day        bigint CHECK (calls_per_day > 0),
    ADD conditions           text,
    ADD order_row_conditions jsonb,
    ADD order_rows_per_day   bigint CHECK (order_rows_per_day > 0),
    ADD order_calls_per_day  bigint CHECK (order_calls_per_day > 0);
ALTER TABLE proposal
    ADD row_conditions jsonb  NOT NULL DEFAULT '[]',
    ADD rows_per_day   bigint CHECK (rows_per_day > 0),
    ADD calls_per_day  bigint CHECK (calls_per_day > 0);
UPDATE negotiation SET row_conditions = asked.row_conditions, rows_per_day = asked.rows_per_day,
                       calls_per_day = asked.calls_per_day
FROM access_request AS asked WHERE asked.id = negotiation.request;
UPDATE negotiation SET order_row_conditions = '[]' WHERE order_items IS NOT NULL;
ALTER TABLE negotiation
    ALTER row_conditions DROP DEFAULT,
    ADD CHECK ((order_row_conditions IS NULL) = (order_items IS NULL));
ALTER TABLE proposal ALTER row_conditions DROP DEFAULT;
