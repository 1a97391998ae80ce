-- Taking records in costs what the indexes cost. The account of a business system, under which most records are, is
-- found by its client, whose index is there anyway; which client that is stands here, once for each account. The index of
-- accounts holds persons only.
CREATE TABLE system_account (
    account text COLLATE "C" NOT NULL,
    client  text COLLATE "C" NOT NULL,
    PRIMARY KEY (account, client)
);
INSERT INTO system_account
SELECT DISTINCT account, client FROM audit_entry WHERE account IS NOT NULL AND account_name = client;
REVOKE UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER ON system_account FROM "${login}";

DROP INDEX found_by_account;
CREATE INDEX found_by_account ON audit_entry (account, decided_at, seq)
    WHERE account IS NOT NULL AND (account_name IS NULL OR account_name IS DISTINCT FROM client);

-- Most records are about one person or body, and only ever looked up by the exact hash.
DROP INDEX found_by_subject_hash;
CREATE INDEX found_by_one_subject ON audit_entry USING hash ((subjects[1])) WHERE cardinality(subjects) = 1;
CREATE INDEX found_by_many_subjects ON audit_entry USING gin (subjects) WHERE cardinality(subjects) > 1;
