-- The Chinese names of the items, for papers; unknown for entries that were copied before and not published since.
ALTER TABLE offer_item ADD label text;
