-- Every search reads the names of units; folded once, not at each word that somebody types.
ALTER TABLE unit_versions ADD COLUMN folded text NOT NULL GENERATED ALWAYS AS (fold(name)) STORED;
