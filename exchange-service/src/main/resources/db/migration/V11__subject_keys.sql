-- Keys of the hashes that stand for citizens and bodies in records, one a month. Erasing a key leaves the records as
-- they are and takes away what they could be matched with.
CREATE TABLE subject_key (
    month     date        PRIMARY KEY CHECK (extract(day FROM month) = 1),
    key       bytea       CHECK (octet_length(key) = 32),
    made_at   timestamptz NOT NULL DEFAULT now(),
    erased_at timestamptz,
    CHECK ((key IS NULL) = (erased_at IS NOT NULL))
);
REVOKE DELETE ON subject_key FROM "${login}";
