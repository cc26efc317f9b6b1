-- Who has not joined yet, without reading those who have.
CREATE INDEX posts_from_idx ON posts ("from");
