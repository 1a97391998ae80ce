-- Disputes about sharing (art. 17): what was wanted, how it stands, how it went to the leading group and how it ended.
CREATE TABLE negotiation (
    id                  uuid        PRIMARY KEY,
    seq                 bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    request             uuid        REFERENCES access_request (id),
    consumer            text        NOT NULL,
    provider            text        NOT NULL,
    resource            text        NOT NULL,
    revision            int         NOT NULL,
    resource_name       text        NOT NULL,
    purpose             text        NOT NULL,
    matter              text        NOT NULL CHECK (matter <> ''),
    legal_duty          text        NOT NULL CHECK (legal_duty <> ''),
    items               text[]      NOT NULL CHECK (cardinality(items) > 0),
    mode                text        NOT NULL,
    valid_until         date        NOT NULL,
    status              text        NOT NULL CHECK (status IN ('OPEN', 'REFERRED', 'AGREED', 'ORDERED', 'DISMISSED',
                                                               'WITHDRAWN')),
    opened_by           text        NOT NULL,
    opened_at           timestamptz NOT NULL,
    due_on              date,
    referred_by         text        CHECK (referred_by IN ('CONSUMER', 'PROVIDER', 'CLOCK')),
    referred_account    text,
    referral_reason     text,
    referred_at         timestamptz,
    coordination_due_on date,
    ended_by            text,
    ended_at            timestamptz,
    reasons             text,
    agreed_proposal     uuid,
    order_id            uuid        UNIQUE,
    order_items         text[],
    order_mode          text,
    order_valid_until   date,
    order_conditions    text,
    grant_id            uuid        UNIQUE,
    version             bigint      NOT NULL,
    CHECK (consumer <> provider),
    CHECK ((referred_by IS NULL) = (referred_at IS NULL) AND (referred_by IS NULL) = (referral_reason IS NULL)),
    CHECK (status <> 'REFERRED' OR referred_at IS NOT NULL),
    CHECK ((status IN ('OPEN', 'REFERRED')) = (ended_at IS NULL)),
    CHECK ((status IN ('AGREED', 'ORDERED')) = (grant_id IS NOT NULL)),
    CHECK ((status = 'AGREED') = (agreed_proposal IS NOT NULL)),
    CHECK ((status IN ('ORDERED', 'DISMISSED')) = (order_id IS NOT NULL)),
    CHECK ((status = 'ORDERED') = (order_items IS NOT NULL))
);
CREATE UNIQUE INDEX negotiation_unfinished ON negotiation (consumer, resource) WHERE ended_at IS NULL;
CREATE INDEX negotiation_of_consumer ON negotiation (consumer, seq);
CREATE INDEX negotiation_of_provider ON negotiation (provider, seq);
CREATE INDEX negotiation_of_request ON negotiation (request) WHERE request IS NOT NULL;

-- The dossier: offers, minutes and files are put in, never changed and never taken out.
CREATE TABLE proposal (
    id          uuid        PRIMARY KEY,
    seq         bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    negotiation uuid        NOT NULL REFERENCES negotiation (id),
    side        text        NOT NULL CHECK (side IN ('CONSUMER', 'PROVIDER')),
    items       text[]      NOT NULL CHECK (cardinality(items) > 0),
    mode        text        NOT NULL,
    valid_until date        NOT NULL,
    conditions  text,
    note        text,
    account     text        NOT NULL,
    made_at     timestamptz NOT NULL
);
CREATE INDEX proposal_of_negotiation ON proposal (negotiation, seq);
CREATE TABLE minutes (
    id           uuid        PRIMARY KEY,
    seq          bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    negotiation  uuid        NOT NULL REFERENCES negotiation (id),
    side         text        NOT NULL CHECK (side IN ('CONSUMER', 'PROVIDER')),
    held_on      date        NOT NULL,
    participants text        NOT NULL,
    body         text        NOT NULL,
    account      text        NOT NULL,
    written_at   timestamptz NOT NULL
);
CREATE INDEX minutes_of_negotiation ON minutes (negotiation, seq);
CREATE TABLE dossier_file (
    id          uuid        PRIMARY KEY,
    seq         bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    negotiation uuid        NOT NULL REFERENCES negotiation (id),
    side        text        NOT NULL CHECK (side IN ('CONSUMER', 'PROVIDER')),
    name        text        NOT NULL,
    sha256      text        NOT NULL,
    content     bytea       NOT NULL,
    account     text        NOT NULL,
    added_at    timestamptz NOT NULL
);
CREATE INDEX dossier_file_of_negotiation ON dossier_file (negotiation, seq);
REVOKE UPDATE, DELETE ON proposal, minutes, dossier_file FROM "${login}";
REVOKE DELETE ON negotiation FROM "${login}";
