-- What posts were told. The once-key makes that nothing is told twice; the words stay as they were told.
CREATE TABLE notice (
    id         uuid        PRIMARY KEY,
    seq        bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    once_key   text        NOT NULL UNIQUE CHECK (once_key <> ''),
    kind       text        NOT NULL,
    post       text        NOT NULL CHECK (post IN ('CONTACT', 'APPROVER', 'HEAD', 'BUREAU', 'LEADING_GROUP')),
    department text,
    case_id    uuid,
    duty_id    uuid,
    title_zh   text        NOT NULL,
    title_en   text        NOT NULL,
    body_zh    text        NOT NULL,
    body_en    text        NOT NULL,
    told_at    timestamptz NOT NULL,
    CHECK ((post IN ('BUREAU', 'LEADING_GROUP')) = (department IS NULL))
);
CREATE INDEX notice_of_post ON notice (department, post, seq);
CREATE INDEX notice_of_city_post ON notice (post, seq) WHERE department IS NULL;
CREATE INDEX notice_of_case ON notice (case_id, seq) WHERE case_id IS NOT NULL;

REVOKE DELETE, UPDATE ON notice FROM "${login}";
