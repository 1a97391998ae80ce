-- A department follows a data set: what its copy is known to hold (art. 16).
CREATE TABLE subscription (
    id            uuid        PRIMARY KEY,
    seq           bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    consumer      text        NOT NULL,
    resource      text        NOT NULL,
    grant_id      uuid,
    purpose       text        NOT NULL,
    matter        text        NOT NULL,
    items         text[]      NOT NULL,
    mode          text        NOT NULL,
    status        text        NOT NULL,
    basis         text,
    position      bigint      NOT NULL CHECK (position >= 0),
    subscribed_at timestamptz NOT NULL,
    version       bigint      NOT NULL
);
CREATE INDEX subscription_of_consumer ON subscription (consumer, seq);
CREATE INDEX subscription_of_resource ON subscription (resource) WHERE status = 'ACTIVE';
REVOKE DELETE ON subscription FROM "${login}";

-- What has left for a subscription, whole; its rows are in nobody's keeping but the receiver's.
CREATE TABLE delivery (
    id              uuid        PRIMARY KEY,
    seq             bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    subscription    uuid        NOT NULL REFERENCES subscription (id),
    kind            text        NOT NULL,
    basis           text        NOT NULL,
    after_change    bigint      NOT NULL,
    up_to_change    bigint      NOT NULL,
    rows            bigint      NOT NULL,
    removed         bigint      NOT NULL,
    sha256          text        NOT NULL,
    taken_at        timestamptz NOT NULL,
    acknowledged_at timestamptz,
    CHECK (after_change <= up_to_change)
);
CREATE INDEX delivery_of_subscription ON delivery (subscription, seq);
REVOKE DELETE ON delivery FROM "${login}";
