-- CreateEnum
CREATE TYPE "confirmation_source" AS ENUM ('ASSIGNED', 'CONFIRMED', 'CAMPAIGN');

-- CreateEnum
CREATE TYPE "spend_side" AS ENUM ('BUSINESS', 'TECHNICAL');

-- AlterTable
ALTER TABLE "unit_versions" ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "policy_versions" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "policy" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "author_id" UUID,
    "author_name" TEXT NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "policy_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "spend_owners" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "unit_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "side" "spend_side" NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "spend_owners_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "open_seats" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "seat" "seat_kind",
    "persona" "persona",
    "unit_id" UUID,
    "share" SMALLINT NOT NULL DEFAULT 100,
    "title" TEXT NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "open_seats_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "confirmations" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "assignment_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" UUID,
    "person_id" UUID,
    "source" "confirmation_source" NOT NULL,

    CONSTRAINT "confirmations_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "spend_owners_person_id_from_idx" ON "spend_owners"("person_id", "from");

-- CreateIndex
CREATE INDEX "spend_owners_unit_id_from_idx" ON "spend_owners"("unit_id", "from");

-- CreateIndex
CREATE INDEX "open_seats_unit_id_idx" ON "open_seats"("unit_id");

-- CreateIndex
CREATE INDEX "confirmations_assignment_id_at_idx" ON "confirmations"("assignment_id", "at");

-- AddForeignKey
ALTER TABLE "policy_versions" ADD CONSTRAINT "policy_versions_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spend_owners" ADD CONSTRAINT "spend_owners_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spend_owners" ADD CONSTRAINT "spend_owners_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "open_seats" ADD CONSTRAINT "open_seats_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmations" ADD CONSTRAINT "confirmations_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmations" ADD CONSTRAINT "confirmations_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Half-open intervals: never empty, never overlapping for the same thing; hashed as the others are.
ALTER TABLE policy_versions ADD CONSTRAINT policy_versions_interval CHECK ("until" > "from"),
  ADD CONSTRAINT policy_versions_no_overlap EXCLUDE USING gist (tstzrange("from", "until") WITH &&),
  ADD CONSTRAINT policy_versions_policy CHECK (jsonb_typeof(policy) = 'object');
ALTER TABLE spend_owners ADD CONSTRAINT spend_owners_interval CHECK ("until" > "from"),
  ADD CONSTRAINT spend_owners_no_overlap
    EXCLUDE USING gist ((uuid_hash_extended(person_id, 0)) WITH =, (uuid_hash_extended(unit_id, 0)) WITH =,
      side WITH =, tstzrange("from", "until") WITH &&);
ALTER TABLE open_seats ADD CONSTRAINT open_seats_interval CHECK ("until" > "from"),
  ADD CONSTRAINT open_seats_of_something CHECK (seat IS NOT NULL OR persona IS NOT NULL),
  ADD CONSTRAINT open_seats_share CHECK (share BETWEEN 1 AND 100);
ALTER TABLE unit_versions ADD CONSTRAINT unit_versions_tags CHECK (tags IS NOT NULL);

-- The policy becomes its own first version, and its requirements get their identity and the wider scopes.
INSERT INTO policy_versions (policy, author_name, "from")
SELECT CASE WHEN jsonb_typeof(policy -> 'requirements') = 'array' THEN jsonb_set(policy, '{requirements}', (
    SELECT coalesce(jsonb_agg(each || jsonb_build_object('id', 'r' || place, 'scope', jsonb_build_object('of', each -> 'scope')) ORDER BY place), '[]')
    FROM jsonb_array_elements(policy -> 'requirements') WITH ORDINALITY AS list(each, place)
  )) ELSE policy END, 'Muster', timestamptz '1970-01-01Z'
FROM organisation;
ALTER TABLE organisation DROP COLUMN policy;

-- Only the last confirmation of each assignment is known so far.
INSERT INTO confirmations (assignment_id, at, user_id, source)
SELECT id, confirmed_at, confirmed_by, 'CONFIRMED' FROM assignments WHERE confirmed_at IS NOT NULL;
