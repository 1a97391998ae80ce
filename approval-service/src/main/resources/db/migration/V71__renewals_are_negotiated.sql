-- The renewal of a grant of what is not shared is negotiated (art. 17); the grant that it ends with is the one that goes on.
ALTER TABLE negotiation
    ADD renews uuid REFERENCES access_grant (id),
    DROP CONSTRAINT negotiation_grant_id_key;
CREATE UNIQUE INDEX negotiation_grant ON negotiation (grant_id) WHERE renews IS NULL;

-- The renewal of a grant is asked for once at a time.
CREATE UNIQUE INDEX access_request_renewal ON access_request (renews) WHERE status IN ('SUBMITTED', 'RETURNED');
