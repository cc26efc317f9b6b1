-- What Prisma's schema language cannot say stands before and after the part that it generated:
-- keys and search before; intervals, checks and the audit trail after.

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;

-- UUID version 7 (RFC 9562, 5.7): milliseconds since 1970, then random. PostgreSQL has its own from 18 on; 15 has not.
CREATE FUNCTION uuid_v7() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
  SELECT (lpad(to_hex((extract(epoch FROM clock_timestamp()) * 1000)::bigint), 12, '0') || '7'
          || substr(replace(gen_random_uuid()::text, '-', ''), 14))::uuid
$$;

-- For search: "Müller" -> "muller", "Straße" -> "strasse". Immutable although unaccent() is only stable: its rules are
-- a file of the installation that nobody edits, and an index needs the promise.
CREATE FUNCTION fold(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT lower(public.unaccent('public.unaccent'::regdictionary, lower(normalize($1, NFKC))))
$$;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "persona" AS ENUM ('EXECUTIVE', 'PRODUCT', 'ENGINEERING', 'FINANCE');

-- CreateEnum
CREATE TYPE "finance_function" AS ENUM ('FINANCE', 'PROCUREMENT');

-- CreateEnum
CREATE TYPE "assignment_source" AS ENUM ('MANUAL', 'IMPORT', 'SUGGESTION');

-- CreateEnum
CREATE TYPE "seat_kind" AS ENUM ('LEAD', 'DEPUTY', 'CORE', 'CHAMPION', 'SPONSOR', 'STEERING', 'ADVISOR');

-- CreateEnum
CREATE TYPE "provider_side" AS ENUM ('ENGINEERING', 'FINANCE');

-- CreateEnum
CREATE TYPE "person_kind" AS ENUM ('EMPLOYEE', 'CONTRACTOR');

-- CreateEnum
CREATE TYPE "access_role" AS ENUM ('ADMIN', 'LEAD', 'STAFF');

-- CreateEnum
CREATE TYPE "link_purpose" AS ENUM ('SETUP', 'INVITE', 'RESET');

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('STAGING', 'READY', 'APPLIED', 'DISCARDED');

-- CreateEnum
CREATE TYPE "diagram_node" AS ENUM ('ENGINEERING', 'PRODUCT', 'EXECUTIVE', 'FINANCE', 'CCOE', 'PROVIDERS');

-- CreateTable
CREATE TABLE "organisation" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "ccoe_name" TEXT NOT NULL DEFAULT 'Cloud Cost Center of Excellence',
    "currency" CHAR(3) NOT NULL DEFAULT 'USD',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "policy" JSONB NOT NULL DEFAULT '{}',
    "is_demo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "units" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "code" TEXT NOT NULL,

    CONSTRAINT "units_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_versions" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "unit_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "parent_id" UUID,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "unit_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_spends" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "unit_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL,

    CONSTRAINT "unit_spends_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "external_id" TEXT,
    "email" TEXT,
    "name" TEXT NOT NULL,
    "kind" "person_kind" NOT NULL DEFAULT 'EMPLOYEE',
    "time_zone" TEXT,
    "typed" JSONB NOT NULL DEFAULT '{}',
    "import_id" UUID,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "posts" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "person_id" UUID NOT NULL,
    "unit_id" UUID,
    "manager_id" UUID,
    "title" TEXT NOT NULL DEFAULT '',
    "location" TEXT NOT NULL DEFAULT '',
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "posts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "leaves" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "person_id" UUID NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "leaves_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignments" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "person_id" UUID NOT NULL,
    "persona" "persona" NOT NULL,
    "functions" "finance_function"[],
    "share" SMALLINT NOT NULL DEFAULT 100,
    "source" "assignment_source" NOT NULL DEFAULT 'MANUAL',
    "confirmed_by" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "assignments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "covers" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "person_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "persona" "persona" NOT NULL,
    "is_deputy" BOOLEAN NOT NULL DEFAULT false,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "covers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seats" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "person_id" UUID NOT NULL,
    "kind" "seat_kind" NOT NULL,
    "share" SMALLINT NOT NULL DEFAULT 100,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "seats_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "providers" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "providers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provider_covers" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "person_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "side" "provider_side" NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "provider_covers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interactions" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "source" "diagram_node" NOT NULL,
    "target" "diagram_node" NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "meaning" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "interactions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "access_role" NOT NULL DEFAULT 'STAFF',
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "password_hash" TEXT,
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "session_version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "one_time_links" (
    "token_hash" TEXT NOT NULL,
    "purpose" "link_purpose" NOT NULL,
    "user_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_links_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "imports" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "file_name" TEXT NOT NULL,
    "state" "import_state" NOT NULL DEFAULT 'STAGING',
    "uploaded_by" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "effective" TIMESTAMPTZ(3) NOT NULL,
    "headings" TEXT[],
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "summary" JSONB NOT NULL DEFAULT '{}',
    "applied_at" TIMESTAMPTZ(3),

    CONSTRAINT "imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_rows" (
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "cells" TEXT[],

    CONSTRAINT "import_rows_pkey" PRIMARY KEY ("import_id","line")
);

-- CreateTable
CREATE TABLE "audit_events" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "seq" BIGINT NOT NULL DEFAULT 0,
    "change_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "changes" JSONB NOT NULL DEFAULT '[]',
    "undoes" UUID,
    "prev_hash" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "units_code_key" ON "units"("code");

-- CreateIndex
CREATE INDEX "unit_versions_unit_id_from_idx" ON "unit_versions"("unit_id", "from");

-- CreateIndex
CREATE INDEX "unit_versions_parent_id_idx" ON "unit_versions"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_spends_unit_id_month_key" ON "unit_spends"("unit_id", "month");

-- CreateIndex
CREATE UNIQUE INDEX "people_external_id_key" ON "people"("external_id");

-- CreateIndex
CREATE UNIQUE INDEX "people_email_key" ON "people"("email");

-- CreateIndex
CREATE INDEX "people_name_id_idx" ON "people"("name", "id");

-- CreateIndex
CREATE INDEX "posts_person_id_from_idx" ON "posts"("person_id", "from");

-- CreateIndex
CREATE INDEX "posts_manager_id_idx" ON "posts"("manager_id");

-- CreateIndex
CREATE INDEX "leaves_person_id_from_idx" ON "leaves"("person_id", "from");

-- CreateIndex
CREATE INDEX "assignments_person_id_from_idx" ON "assignments"("person_id", "from");

-- CreateIndex
CREATE INDEX "covers_person_id_from_idx" ON "covers"("person_id", "from");

-- CreateIndex
CREATE INDEX "covers_unit_id_from_idx" ON "covers"("unit_id", "from");

-- CreateIndex
CREATE INDEX "seats_person_id_from_idx" ON "seats"("person_id", "from");

-- CreateIndex
CREATE INDEX "provider_covers_person_id_from_idx" ON "provider_covers"("person_id", "from");

-- CreateIndex
CREATE INDEX "provider_covers_provider_id_idx" ON "provider_covers"("provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "users_person_id_key" ON "users"("person_id");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "sessions_expires_at_idx" ON "sessions"("expires_at");

-- CreateIndex
CREATE INDEX "one_time_links_user_id_idx" ON "one_time_links"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_events_seq_key" ON "audit_events"("seq");

-- CreateIndex
CREATE INDEX "audit_events_subject_id_seq_idx" ON "audit_events"("subject_id", "seq");

-- CreateIndex
CREATE INDEX "audit_events_change_id_idx" ON "audit_events"("change_id");

-- CreateIndex
CREATE INDEX "audit_events_undoes_idx" ON "audit_events"("undoes");

-- AddForeignKey
ALTER TABLE "unit_versions" ADD CONSTRAINT "unit_versions_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_versions" ADD CONSTRAINT "unit_versions_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_spends" ADD CONSTRAINT "unit_spends_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people" ADD CONSTRAINT "people_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posts" ADD CONSTRAINT "posts_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posts" ADD CONSTRAINT "posts_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posts" ADD CONSTRAINT "posts_manager_id_fkey" FOREIGN KEY ("manager_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leaves" ADD CONSTRAINT "leaves_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_confirmed_by_fkey" FOREIGN KEY ("confirmed_by") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "covers" ADD CONSTRAINT "covers_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "covers" ADD CONSTRAINT "covers_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seats" ADD CONSTRAINT "seats_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider_covers" ADD CONSTRAINT "provider_covers_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider_covers" ADD CONSTRAINT "provider_covers_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "providers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "users" ADD CONSTRAINT "users_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_uploaded_by_fkey" FOREIGN KEY ("uploaded_by") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Search reads these; they follow their columns by themselves.
ALTER TABLE people ADD COLUMN folded text NOT NULL
  GENERATED ALWAYS AS (fold(name || ' ' || coalesce(email, '') || ' ' || coalesce(external_id, ''))) STORED;
ALTER TABLE posts ADD COLUMN folded text NOT NULL GENERATED ALWAYS AS (fold(title)) STORED;
CREATE INDEX people_folded_idx ON people USING gin (folded gin_trgm_ops);
CREATE INDEX posts_folded_idx ON posts USING gin (folded gin_trgm_ops);

-- Half-open intervals: never empty, never overlapping for the same thing.
ALTER TABLE unit_versions ADD CONSTRAINT unit_versions_interval CHECK ("until" > "from"),
  ADD CONSTRAINT unit_versions_no_overlap EXCLUDE USING gist (unit_id WITH =, tstzrange("from", "until") WITH &&),
  ADD CONSTRAINT unit_versions_not_own_parent CHECK (parent_id <> unit_id);
ALTER TABLE posts ADD CONSTRAINT posts_interval CHECK ("until" > "from"),
  ADD CONSTRAINT posts_no_overlap EXCLUDE USING gist (person_id WITH =, tstzrange("from", "until") WITH &&),
  ADD CONSTRAINT posts_not_own_manager CHECK (manager_id <> person_id);
ALTER TABLE leaves ADD CONSTRAINT leaves_interval CHECK ("until" > "from"),
  ADD CONSTRAINT leaves_no_overlap EXCLUDE USING gist (person_id WITH =, tstzrange("from", "until") WITH &&);
ALTER TABLE assignments ADD CONSTRAINT assignments_interval CHECK ("until" > "from"),
  ADD CONSTRAINT assignments_no_overlap EXCLUDE USING gist (person_id WITH =, tstzrange("from", "until") WITH &&),
  ADD CONSTRAINT assignments_share CHECK (share BETWEEN 1 AND 100),
  ADD CONSTRAINT assignments_functions CHECK ((persona = 'FINANCE') = (cardinality(functions) > 0));
ALTER TABLE covers ADD CONSTRAINT covers_interval CHECK ("until" > "from"),
  ADD CONSTRAINT covers_no_overlap
    EXCLUDE USING gist (person_id WITH =, unit_id WITH =, persona WITH =, tstzrange("from", "until") WITH &&);
ALTER TABLE seats ADD CONSTRAINT seats_interval CHECK ("until" > "from"),
  ADD CONSTRAINT seats_no_overlap EXCLUDE USING gist (person_id WITH =, kind WITH =, tstzrange("from", "until") WITH &&),
  ADD CONSTRAINT seats_one_lead EXCLUDE USING gist (tstzrange("from", "until") WITH &&) WHERE (kind = 'LEAD'),
  ADD CONSTRAINT seats_share CHECK (share BETWEEN 1 AND 100);
ALTER TABLE providers ADD CONSTRAINT providers_interval CHECK ("until" > "from");
ALTER TABLE provider_covers ADD CONSTRAINT provider_covers_interval CHECK ("until" > "from"),
  ADD CONSTRAINT provider_covers_no_overlap
    EXCLUDE USING gist (person_id WITH =, provider_id WITH =, side WITH =, tstzrange("from", "until") WITH &&);
ALTER TABLE interactions ADD CONSTRAINT interactions_interval CHECK ("until" > "from"),
  ADD CONSTRAINT interactions_two_ends CHECK (source <> target);

ALTER TABLE organisation ADD CONSTRAINT organisation_one_row CHECK (id = 1);
ALTER TABLE unit_spends ADD CONSTRAINT unit_spends_not_negative CHECK (amount >= 0),
  ADD CONSTRAINT unit_spends_first_of_month CHECK (extract(day FROM month) = 1);
-- Stored as normalised, so that unique means unique without regard to case.
ALTER TABLE people ADD CONSTRAINT people_email_normal CHECK (email = lower(email));
ALTER TABLE users ADD CONSTRAINT users_email_normal CHECK (email = lower(email));

-- The end of the audit trail: its last number and hash. One row, which only the trigger below may touch.
CREATE TABLE audit_head (
  id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  seq bigint NOT NULL,
  hash text NOT NULL
);
INSERT INTO audit_head (seq, hash) VALUES (0, '');

-- Each event's hash covers all that it says and the hash before it, so that a row changed behind the triggers' back shows.
CREATE FUNCTION audit_hash(event audit_events) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    event.prev_hash, event.seq, event.id, event.change_id, extract(epoch FROM event.at), event.actor_id, event.actor_name,
    event.event, event.subject, event.subject_id, event.title, event.changes, event.undoes)::text, 'UTF8')), 'hex')
$$;

CREATE FUNCTION audit_append() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE audit_head SET seq = seq + 1 RETURNING seq, hash INTO NEW.seq, NEW.prev_hash;
  NEW.hash := audit_hash(NEW);
  UPDATE audit_head SET hash = NEW.hash;
  RETURN NEW;
END
$$;
CREATE TRIGGER audit_append BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION audit_append();

CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_events is append-only: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER audit_refuse_change BEFORE UPDATE OR DELETE ON audit_events FOR EACH ROW EXECUTE FUNCTION audit_refuse();
-- Row triggers do not see TRUNCATE.
CREATE TRIGGER audit_refuse_truncate BEFORE TRUNCATE ON audit_events FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
