-- Every record of the trail gets the next number of this service's stream before it is sent for the first time. Only what
-- is committed is counted, and a number is committed before its record leaves: so the numbers have no gap, and a record
-- that is sent again keeps its own.
ALTER TABLE outbox ADD COLUMN producer_sequence bigint;
-- Room on the page for the number.
ALTER TABLE outbox SET (fillfactor = 75);

CREATE TABLE producer_stream (
    one           boolean PRIMARY KEY DEFAULT true CHECK (one),
    instance      uuid    NOT NULL DEFAULT gen_random_uuid(),
    last_sequence bigint  NOT NULL DEFAULT 0 CHECK (last_sequence >= 0)
);
INSERT INTO producer_stream DEFAULT VALUES;
REVOKE INSERT, DELETE, TRUNCATE ON producer_stream FROM "${login}";
