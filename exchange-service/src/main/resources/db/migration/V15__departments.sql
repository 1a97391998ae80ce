-- Copy of the departments' names, fed by the catalog's events.
CREATE TABLE department (
    code    text   PRIMARY KEY,
    name    text   NOT NULL,
    version bigint NOT NULL
);
