-- How often each reader was rebuilt. A replica that began reading before the last rebuild must not move the position on.
CREATE TABLE inbox_reader (
    reader   text   PRIMARY KEY,
    rebuilds bigint NOT NULL
);
