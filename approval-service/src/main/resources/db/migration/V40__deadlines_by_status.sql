-- The page of what is overdue in the city reads this index, however much was met before; appointed holders find their
-- notices by their account.
CREATE INDEX deadline_by_status ON deadline (status, due_on, id);
CREATE INDEX post_holder_account ON post_holder (account) WHERE account IS NOT NULL;
