-- What the trial's reader has taken in, in the order in which it did.
CREATE TABLE taken (
    seq     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code    text   NOT NULL,
    name    text   NOT NULL,
    version bigint NOT NULL
);

-- What the trial's use cases have created.
CREATE TABLE note (
    id    text PRIMARY KEY,
    title text NOT NULL
);
