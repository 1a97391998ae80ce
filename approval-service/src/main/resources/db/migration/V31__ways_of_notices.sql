-- Whom a notice is for, as one value that an index can follow.
ALTER TABLE notice ADD COLUMN addressee text NOT NULL
    GENERATED ALWAYS AS (post || coalesce('/' || department, '')) STORED;
CREATE INDEX notice_of_addressee ON notice (addressee, seq);
DROP INDEX notice_of_post;
DROP INDEX notice_of_city_post;

-- Who read what, and when first.
CREATE TABLE notice_receipt (
    notice  uuid        NOT NULL REFERENCES notice (id),
    account text        NOT NULL,
    name    text        NOT NULL,
    read_at timestamptz NOT NULL,
    PRIMARY KEY (notice, account)
);
REVOKE DELETE, UPDATE ON notice_receipt FROM "${login}";

-- Who holds which post, as the catalog has told; rebuildable from its events.
CREATE TABLE post_of_department (
    department text   PRIMARY KEY,
    version    bigint NOT NULL
);
CREATE TABLE post_holder (
    department         text NOT NULL REFERENCES post_of_department (department) ON DELETE CASCADE,
    position           int  NOT NULL,
    post               text NOT NULL,
    name               text NOT NULL,
    account            text,
    email              text,
    substitute_name    text,
    substitute_account text,
    substitute_email   text,
    substitute_from    date,
    substitute_until   date,
    PRIMARY KEY (department, position)
);
CREATE INDEX post_holder_of_post ON post_holder (post, department);
CREATE INDEX post_holder_substitute ON post_holder (substitute_account) WHERE substitute_account IS NOT NULL;

-- Where departments' own systems want to be told. The secret is derived, never stored.
CREATE TABLE webhook (
    id            uuid        PRIMARY KEY,
    seq           bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    department    text        NOT NULL,
    host          text        NOT NULL,
    port          int         NOT NULL CHECK (port BETWEEN 1 AND 65535),
    path          text        NOT NULL CHECK (path LIKE '/%'),
    registered_by text        NOT NULL,
    registered_at timestamptz NOT NULL,
    withdrawn_at  timestamptz
);
CREATE INDEX webhook_in_use ON webhook (department) WHERE withdrawn_at IS NULL;

-- Messages that leave by e-mail or webhook, kept with how it went.
CREATE TABLE dispatch (
    id              uuid        PRIMARY KEY,
    seq             bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    channel         text        NOT NULL CHECK (channel IN ('EMAIL', 'WEBHOOK')),
    target          text        NOT NULL,
    subject         text        NOT NULL,
    body            text        NOT NULL,
    status          text        NOT NULL CHECK (status IN ('WAITING', 'SENT', 'DEAD')),
    attempts        int         NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    last_error      text,
    created_at      timestamptz NOT NULL,
    sent_at         timestamptz,
    CHECK ((status = 'SENT') = (sent_at IS NOT NULL))
);
CREATE INDEX dispatch_due ON dispatch (next_attempt_at, id) WHERE status = 'WAITING';
CREATE INDEX dispatch_by_status ON dispatch (status, seq);
CREATE INDEX dispatch_of_target ON dispatch (target, created_at) WHERE channel = 'EMAIL';

-- Which notices an address is still to be mailed, and which mail carried them.
CREATE TABLE notice_mail (
    notice        uuid        NOT NULL REFERENCES notice (id),
    address       text        NOT NULL,
    waiting_since timestamptz NOT NULL,
    dispatch      uuid        REFERENCES dispatch (id),
    PRIMARY KEY (notice, address)
);
CREATE INDEX notice_mail_waiting ON notice_mail (address, waiting_since) WHERE dispatch IS NULL;
