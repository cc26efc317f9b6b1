-- The end of the trail was written twice for each event, and no version of a row goes before its transaction is over: a
-- statement of 10,000 events read through 20,000 of them each time. Now it is held and written once a statement; within
-- one, an event follows the one inserted before it, which a volatile function sees.
CREATE OR REPLACE FUNCTION audit_append() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off AS $$
BEGIN
  -- The head where both have the same number, and where events behind it were cut off: their numbers stay missing.
  SELECT last.seq + 1, last.hash INTO NEW.seq, NEW.prev_hash FROM (
    SELECT seq, hash, true AS is_head FROM audit_head WHERE id = 1
    UNION ALL (SELECT seq, hash, false FROM audit_events ORDER BY seq DESC LIMIT 1)
  ) last ORDER BY last.seq DESC, last.is_head DESC LIMIT 1;
  NEW.hash := audit_hash(NEW);
  RETURN NEW;
END
$$;

-- One statement at a time, also beside a writer that does not take its turn.
CREATE FUNCTION audit_hold() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM audit_head WHERE id = 1 FOR UPDATE;
  RETURN NULL;
END
$$;
CREATE TRIGGER audit_hold BEFORE INSERT ON audit_events FOR EACH STATEMENT EXECUTE FUNCTION audit_hold();

CREATE FUNCTION audit_end() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE audit_head SET seq = last.seq, hash = last.hash
  FROM (SELECT seq, hash FROM written ORDER BY seq DESC LIMIT 1) last WHERE id = 1;
  RETURN NULL;
END
$$;
CREATE TRIGGER audit_end AFTER INSERT ON audit_events REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION audit_end();
