-- A suspended entry is filled on, but nothing is given out under it (art. 16, 17).
ALTER TABLE offer ADD COLUMN suspended boolean NOT NULL DEFAULT false;
