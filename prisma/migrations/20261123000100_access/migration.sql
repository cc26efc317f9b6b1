-- Attempts to sign in, counted by rate-limiter-flexible, which would make this table itself if the app role could.
CREATE TABLE "sign_in_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "sign_in_limits_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "sign_in_limits_expire_idx" ON "sign_in_limits"("expire");

-- Once somebody administers Muster, somebody always does: an active admin who has a password. The commands say so in
-- words; this holds for whatever else writes users. The lock makes two writers take turns, so that each sees the other.
CREATE FUNCTION keep_an_admin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('muster.admins'));
  IF NOT EXISTS (SELECT FROM users WHERE role = 'ADMIN' AND is_active AND password_hash IS NOT NULL) THEN
    RAISE EXCEPTION 'the last active admin must stay' USING ERRCODE = 'check_violation', CONSTRAINT = 'users_keep_an_admin';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER users_keep_an_admin AFTER UPDATE OR DELETE ON users DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW
  WHEN (OLD.role = 'ADMIN' AND OLD.is_active AND OLD.password_hash IS NOT NULL)
  EXECUTE FUNCTION keep_an_admin();
