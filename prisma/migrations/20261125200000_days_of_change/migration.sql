-- The nearest day on which something changed, before and after any other, without reading what lies between; and who
-- changed between two days, without reading those who did not.
CREATE INDEX assignments_from_idx ON assignments ("from");
CREATE INDEX assignments_until_idx ON assignments ("until") WHERE "until" IS NOT NULL;
CREATE INDEX out_of_scope_from_idx ON out_of_scope ("from");
CREATE INDEX out_of_scope_until_idx ON out_of_scope ("until") WHERE "until" IS NOT NULL;
CREATE INDEX covers_from_idx ON covers ("from");
CREATE INDEX covers_until_idx ON covers ("until") WHERE "until" IS NOT NULL;
CREATE INDEX leaves_from_idx ON leaves ("from");
CREATE INDEX leaves_until_idx ON leaves ("until") WHERE "until" IS NOT NULL;
