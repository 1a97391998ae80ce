-- Who holds a department's posts, how notices reach him at work, and who stands in (art. 25).
CREATE TABLE department_post (
    department         text NOT NULL REFERENCES department (code),
    position           int  NOT NULL CHECK (position > 0),
    post               text NOT NULL CHECK (post IN ('CONTACT', 'APPROVER', 'HEAD', 'BUREAU', 'LEADING_GROUP')),
    name               text NOT NULL CHECK (name <> ''),
    account            text,
    email              text,
    substitute_name    text,
    substitute_account text,
    substitute_email   text,
    substitute_from    date,
    substitute_until   date,
    PRIMARY KEY (department, position),
    CHECK ((substitute_name IS NULL) = (substitute_from IS NULL)
        AND (substitute_name IS NULL) = (substitute_until IS NULL)),
    CHECK (substitute_from <= substitute_until)
);
CREATE UNIQUE INDEX department_has_one_head ON department_post (department) WHERE post = 'HEAD';
