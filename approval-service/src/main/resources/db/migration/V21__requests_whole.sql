-- A request says which rows, how much and how often; it may be returned once, proposed for reply, filed for another
-- department, and may ask for a renewal (art. 17).
ALTER TABLE access_request
    ADD row_conditions   jsonb  NOT NULL DEFAULT '[]',
    ADD rows_per_day     bigint CHECK (rows_per_day > 0),
    ADD calls_per_day    bigint CHECK (calls_per_day > 0),
    ADD frequency        text,
    ADD valid_from       date,
    ADD renews           uuid   REFERENCES access_grant (id),
    ADD filed_by         text,
    ADD proposal         jsonb,
    ADD returned_by      text,
    ADD returned_at      timestamptz,
    ADD return_reason    text   CHECK (return_reason <> ''),
    ADD completed_at     timestamptz,
    ADD reply_conditions text,
    ADD basis            text,
    DROP CONSTRAINT access_request_status_check,
    ADD CONSTRAINT access_request_status_check
        CHECK (status IN ('SUBMITTED', 'RETURNED', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    DROP CONSTRAINT access_request_grant_id_key,
    ADD CHECK (valid_from <= valid_until),
    ADD CHECK (basis IS NULL OR status = 'REFUSED'),
    ADD CHECK ((returned_at IS NULL) = (returned_by IS NULL) AND (returned_at IS NULL) = (return_reason IS NULL)),
    ADD CHECK (status <> 'RETURNED' OR (returned_at IS NOT NULL AND completed_at IS NULL)),
    ADD CHECK (completed_at IS NULL OR returned_at IS NOT NULL);
CREATE UNIQUE INDEX access_request_grant ON access_request (grant_id) WHERE renews IS NULL;
CREATE INDEX access_request_of_delegate ON access_request (filed_by, seq) WHERE filed_by IS NOT NULL;
CREATE INDEX access_request_open ON access_request (consumer, resource) WHERE status IN ('SUBMITTED', 'RETURNED');

-- Forms that are not sent yet, and those that a department keeps to fill in again and again.
CREATE TABLE access_request_draft (
    id         uuid        PRIMARY KEY,
    seq        bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    department text        NOT NULL,
    name       text        NOT NULL CHECK (name <> ''),
    template   boolean     NOT NULL,
    form       jsonb       NOT NULL,
    account    text        NOT NULL,
    saved_at   timestamptz NOT NULL,
    version    bigint      NOT NULL
);
CREATE INDEX access_request_draft_of_department ON access_request_draft (department, seq);

-- Papers that come with a request: kept once, never changed.
CREATE TABLE access_request_attachment (
    id         uuid        PRIMARY KEY,
    request    uuid        NOT NULL REFERENCES access_request (id),
    name       text        NOT NULL,
    kind       text        NOT NULL,
    size       bigint      NOT NULL CHECK (size > 0),
    digest     text        NOT NULL,
    department text        NOT NULL,
    account    text        NOT NULL,
    at         timestamptz NOT NULL,
    content    bytea       NOT NULL
);
CREATE INDEX access_request_attachment_of_request ON access_request_attachment (request, at);
REVOKE UPDATE, DELETE ON access_request_attachment FROM "${login}";

-- How a department wants its replies to be decided.
CREATE TABLE reply_rule (
    department text        PRIMARY KEY,
    four_eyes  boolean     NOT NULL,
    account    text        NOT NULL,
    at         timestamptz NOT NULL
);

-- Who may file requests for whom.
CREATE TABLE request_delegation (
    id          uuid        PRIMARY KEY,
    seq         bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    principal   text        NOT NULL,
    delegate    text        NOT NULL,
    valid_until date        NOT NULL,
    account     text        NOT NULL,
    given_at    timestamptz NOT NULL,
    ended_at    timestamptz,
    CHECK (principal <> delegate)
);
CREATE UNIQUE INDEX request_delegation_once ON request_delegation (principal, delegate) WHERE ended_at IS NULL;
CREATE INDEX request_delegation_of_delegate ON request_delegation (delegate, seq);

-- What row conditions need to know of an item. The copy of the catalog is made anew from its events.
ALTER TABLE offer_item
    ADD item_type   text,
    ADD identifying boolean,
    ADD CHECK ((item_type IS NULL) = (identifying IS NULL));
DELETE FROM offer;
DELETE FROM department;
DELETE FROM inbox WHERE reader = 'catalog-copy';
DELETE FROM inbox_position WHERE reader = 'catalog-copy';
