-- How often it was stated what an entry rests on, so that nobody overwrites what he has not seen.
CREATE TABLE stated_grounds (
    resource text COLLATE "C" PRIMARY KEY,
    version  bigint NOT NULL CHECK (version >= 0)
);
