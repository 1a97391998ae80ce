-- A request ends with the entry that it asks for (art. 7).
ALTER TABLE access_request
    DROP CONSTRAINT access_request_status_check,
    ADD CONSTRAINT access_request_status_check
        CHECK (status IN ('SUBMITTED', 'RETURNED', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'LAPSED'));
CREATE INDEX access_request_open_for ON access_request (resource) WHERE status IN ('SUBMITTED', 'RETURNED');
CREATE INDEX negotiation_unfinished_about ON negotiation (resource) WHERE ended_at IS NULL;
