-- What a consumer may use, for what and until when; a revoked grant is dead from that moment (art. 17, 18).
CREATE TABLE access_grant (
    id            uuid        PRIMARY KEY,
    seq           bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    request       uuid        NOT NULL UNIQUE REFERENCES access_request (id),
    consumer      text        NOT NULL,
    provider      text        NOT NULL,
    resource      text        NOT NULL,
    revision      int         NOT NULL,
    purpose       text        NOT NULL,
    matter        text        NOT NULL,
    items         text[]      NOT NULL CHECK (cardinality(items) > 0),
    mode          text        NOT NULL,
    valid_from    date        NOT NULL,
    valid_until   date        NOT NULL,
    granted_at    timestamptz NOT NULL,
    revoked_party text        CHECK (revoked_party IN ('PROVIDER', 'BUREAU')),
    revoked_at    timestamptz,
    revoked_by    text,
    revoke_reason text,
    version       bigint      NOT NULL,
    CHECK (valid_from <= valid_until),
    CHECK ((revoked_party IS NULL) = (revoked_at IS NULL)
        AND (revoked_party IS NULL) = (revoked_by IS NULL)
        AND (revoked_party IS NULL) = (revoke_reason IS NULL))
);
CREATE INDEX access_grant_of_consumer ON access_grant (consumer, seq);
CREATE INDEX access_grant_of_provider ON access_grant (provider, seq);
