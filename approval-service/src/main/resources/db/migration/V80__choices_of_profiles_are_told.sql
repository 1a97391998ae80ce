-- The other services are told what is chosen for a day; what was chosen for it later is told as a later version.
ALTER TABLE rule_profile_choice ADD COLUMN times_chosen bigint NOT NULL DEFAULT 1;
