-- What entries are found by, written with every change of an entry. Words are made by the application: pairs of Chinese
-- characters, words of letters, and for names pinyin (~) and initials (^) from every syllable on.
CREATE TABLE search_entry (
    code         text COLLATE "C" PRIMARY KEY REFERENCES information_resource (code),
    provider     text COLLATE "C" NOT NULL,
    published    boolean NOT NULL,
    status       text    NOT NULL,
    revision     int     NOT NULL,
    published_on date,
    name         text    NOT NULL,
    name_length  int     NOT NULL,
    summary      text    NOT NULL,
    kind         text    NOT NULL,
    register     text,
    theme        text,
    sharing_type text    NOT NULL,
    modes        text[]  NOT NULL,
    update_cycle text,
    items        text[]  NOT NULL,
    name_words   tsvector NOT NULL,
    words        tsvector NOT NULL
);
CREATE INDEX search_entry_by_name_words ON search_entry USING gin (name_words);
CREATE INDEX search_entry_by_words ON search_entry USING gin (words);
CREATE INDEX search_entry_in_order ON search_entry (name_length, code);
CREATE INDEX search_entry_by_provider ON search_entry (provider, name_length, code);

-- Who holds a grant for what, copied from approval's events.
CREATE TABLE held_grant (
    grant_id    uuid PRIMARY KEY,
    consumer    text COLLATE "C" NOT NULL,
    resource    text COLLATE "C" NOT NULL,
    valid_from  date    NOT NULL,
    valid_until date    NOT NULL,
    usable      boolean NOT NULL,
    version     bigint  NOT NULL
);
CREATE INDEX held_grant_by_consumer ON held_grant (consumer, resource) WHERE usable;

-- Entries of before there was a search are found by their names' words once they are next saved; the application
-- enters them at its start.
