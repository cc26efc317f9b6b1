-- CreateTable
CREATE TABLE "gap_follow_ups" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "gap_id" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "due" DATE NOT NULL,
    "nominee_id" UUID,
    "planned_on" DATE,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "gap_follow_ups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "waivers" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "gap_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "approver_id" UUID NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "waivers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comments" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "subject" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gap_spells" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "gap_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "unit_id" UUID,
    "severity" TEXT NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "gap_spells_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gap_watch" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "began" TIMESTAMPTZ(3) NOT NULL,
    "noted" TIMESTAMPTZ(3) NOT NULL,
    "seq" BIGINT NOT NULL,

    CONSTRAINT "gap_watch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_views" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "is_shared" BOOLEAN NOT NULL,

    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_links" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "user_id" UUID NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_links_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "gap_follow_ups_nominee_id_idx" ON "gap_follow_ups"("nominee_id");

-- CreateIndex
CREATE INDEX "comments_subject_subject_id_at_idx" ON "comments"("subject", "subject_id", "at");

-- AddForeignKey
ALTER TABLE "gap_follow_ups" ADD CONSTRAINT "gap_follow_ups_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gap_follow_ups" ADD CONSTRAINT "gap_follow_ups_nominee_id_fkey" FOREIGN KEY ("nominee_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waivers" ADD CONSTRAINT "waivers_approver_id_fkey" FOREIGN KEY ("approver_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_links" ADD CONSTRAINT "calendar_links_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Ids of gaps are words, hashed as the others are: a collision would refuse what is allowed once in 2^64, never allow what is not.
ALTER TABLE gap_follow_ups
  ADD CONSTRAINT gap_follow_ups_interval CHECK ("until" > "from"),
  ADD CONSTRAINT gap_follow_ups_plan CHECK ((nominee_id IS NULL) = (planned_on IS NULL)),
  ADD CONSTRAINT gap_follow_ups_no_overlap
    EXCLUDE USING gist ((hashtextextended(gap_id, 0)) WITH =, tstzrange("from", "until") WITH &&);
CREATE INDEX gap_follow_ups_gap_id_idx ON gap_follow_ups (gap_id, "from");

-- By the calendar of UTC, since a constraint must not depend on who asks; a day more, for what time zones make of a day.
ALTER TABLE waivers
  ADD CONSTRAINT waivers_interval CHECK ("until" > "from"),
  ADD CONSTRAINT waivers_twelve_months
    CHECK (("until" AT TIME ZONE 'UTC') <= ("from" AT TIME ZONE 'UTC') + interval '12 months 1 day'),
  ADD CONSTRAINT waivers_reason CHECK (reason <> ''),
  ADD CONSTRAINT waivers_no_overlap
    EXCLUDE USING gist ((hashtextextended(gap_id, 0)) WITH =, tstzrange("from", "until") WITH &&);
CREATE INDEX waivers_gap_id_idx ON waivers (gap_id, "from");
CREATE INDEX waivers_until_idx ON waivers ("until");

ALTER TABLE comments
  ADD CONSTRAINT comments_subject CHECK (subject IN ('gap', 'plan')),
  ADD CONSTRAINT comments_text CHECK ("text" <> '');

ALTER TABLE gap_spells
  ADD CONSTRAINT gap_spells_interval CHECK ("until" > "from"),
  ADD CONSTRAINT gap_spells_severity CHECK (severity IN ('CRITICAL', 'HIGH', 'MEDIUM', 'LOW')),
  ADD CONSTRAINT gap_spells_no_overlap
    EXCLUDE USING gist ((hashtextextended(gap_id, 0)) WITH =, tstzrange("from", "until") WITH &&);
CREATE INDEX gap_spells_gap_id_idx ON gap_spells (gap_id, "from");
-- Those that are open are read whole, at each evaluation.
CREATE UNIQUE INDEX gap_spells_open_idx ON gap_spells (gap_id) WHERE "until" IS NULL;
CREATE INDEX gap_spells_until_idx ON gap_spells ("until");

ALTER TABLE gap_watch ADD CONSTRAINT gap_watch_one_row CHECK (id = 1);

ALTER TABLE saved_views ADD CONSTRAINT saved_views_name CHECK (name <> '');
CREATE UNIQUE INDEX saved_views_user_id_name_key ON saved_views (user_id, lower(name));
CREATE INDEX saved_views_shared_idx ON saved_views (id) WHERE is_shared;

ALTER TABLE calendar_links
  ADD CONSTRAINT calendar_links_interval CHECK ("until" > "from"),
  ADD CONSTRAINT calendar_links_one_for_each
    EXCLUDE USING gist ((uuid_hash_extended(user_id, 0)) WITH =, tstzrange("from", "until") WITH &&);
CREATE INDEX calendar_links_user_id_idx ON calendar_links (user_id);
