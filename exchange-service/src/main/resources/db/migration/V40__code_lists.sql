-- The copy of the catalog's code lists (art. 21).
CREATE TABLE code_list (
    list            text COLLATE "C" NOT NULL,
    edition         text COLLATE "C" NOT NULL,
    effective_from  date   NOT NULL,
    effective_until date,
    codes           text[] NOT NULL,
    version         bigint NOT NULL,
    PRIMARY KEY (list, edition)
);
