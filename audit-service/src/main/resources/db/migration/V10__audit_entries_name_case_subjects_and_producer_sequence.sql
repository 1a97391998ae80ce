ALTER TABLE audit_entry
    ADD COLUMN case_id           uuid,
    ADD COLUMN subjects          text[] NOT NULL DEFAULT '{}',
    ADD COLUMN producer_instance uuid,
    ADD COLUMN producer_sequence bigint;
