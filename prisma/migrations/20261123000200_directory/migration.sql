-- The order of the directory: accents and case do not part names, and "C" compares bytes, so that every installation
-- and every version of its libraries sorts alike.
CREATE INDEX people_order_idx ON people ((fold(name) COLLATE "C"), id);

-- Everyone of a unit, everyone of a persona, everyone in the CCoE, without reading the rest.
CREATE INDEX posts_unit_id_from_idx ON posts (unit_id, "from", "until") INCLUDE (person_id);
CREATE INDEX assignments_persona_from_idx ON assignments (persona, "from", "until") INCLUDE (person_id);
CREATE INDEX seats_kind_from_idx ON seats (kind, "from", "until") INCLUDE (person_id);

-- In force, who leaves and who has left: of a hundred posts, few have an end.
CREATE INDEX posts_until_idx ON posts ("until", person_id) WHERE "until" IS NOT NULL;
