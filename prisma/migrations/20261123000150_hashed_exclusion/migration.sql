-- GiST tells uuids apart by their first 53 bits only, and those of version 7 are a clock: people of one import share
-- them, and a look-up then reads hundreds of pages. A hash spreads them. Two people with the same 64-bit hash would be
-- taken for one: at 100,000 people a chance of 3 in 10,000 million, and it refuses a row rather than let one in.
-- Reads by person keep to the btrees, since these indexes answer no comparison of ids any more.
ALTER TABLE unit_versions DROP CONSTRAINT unit_versions_no_overlap, ADD CONSTRAINT unit_versions_no_overlap
  EXCLUDE USING gist ((uuid_hash_extended(unit_id, 0)) WITH =, tstzrange("from", "until") WITH &&);
ALTER TABLE posts DROP CONSTRAINT posts_no_overlap, ADD CONSTRAINT posts_no_overlap
  EXCLUDE USING gist ((uuid_hash_extended(person_id, 0)) WITH =, tstzrange("from", "until") WITH &&);
ALTER TABLE leaves DROP CONSTRAINT leaves_no_overlap, ADD CONSTRAINT leaves_no_overlap
  EXCLUDE USING gist ((uuid_hash_extended(person_id, 0)) WITH =, tstzrange("from", "until") WITH &&);
ALTER TABLE assignments DROP CONSTRAINT assignments_no_overlap, ADD CONSTRAINT assignments_no_overlap
  EXCLUDE USING gist ((uuid_hash_extended(person_id, 0)) WITH =, tstzrange("from", "until") WITH &&);
ALTER TABLE covers DROP CONSTRAINT covers_no_overlap, ADD CONSTRAINT covers_no_overlap
  EXCLUDE USING gist ((uuid_hash_extended(person_id, 0)) WITH =, (uuid_hash_extended(unit_id, 0)) WITH =,
    persona WITH =, tstzrange("from", "until") WITH &&);
ALTER TABLE seats DROP CONSTRAINT seats_no_overlap, ADD CONSTRAINT seats_no_overlap
  EXCLUDE USING gist ((uuid_hash_extended(person_id, 0)) WITH =, kind WITH =, tstzrange("from", "until") WITH &&);
ALTER TABLE provider_covers DROP CONSTRAINT provider_covers_no_overlap, ADD CONSTRAINT provider_covers_no_overlap
  EXCLUDE USING gist ((uuid_hash_extended(person_id, 0)) WITH =, (uuid_hash_extended(provider_id, 0)) WITH =,
    side WITH =, tstzrange("from", "until") WITH &&);
