-- Departments that were merged into another: their accounts have no rights any more, and what was theirs is the
-- successor's.
CREATE TABLE dissolved_department (
    code         text COLLATE "C" PRIMARY KEY,
    successor    text COLLATE "C" NOT NULL CHECK (successor <> code),
    dissolved_on date NOT NULL
);
REVOKE DELETE ON dissolved_department FROM "${login}";
