-- CreateEnum
CREATE TYPE "answerer" AS ENUM ('MANAGER', 'HOLDER');

-- CreateEnum
CREATE TYPE "campaign_answer" AS ENUM ('RIGHT', 'WRONG', 'LEFT', 'DONT_KNOW');

-- CreateEnum
CREATE TYPE "answer_way" AS ENUM ('LINK', 'SIGNED_IN');

-- CreateEnum
CREATE TYPE "task_outcome" AS ENUM ('APPLIED', 'DISMISSED');

-- CreateTable
CREATE TABLE "campaigns" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "title" TEXT NOT NULL,
    "answerer" "answerer" NOT NULL,
    "unit_id" UUID,
    "persona" "persona",
    "is_core_only" BOOLEAN NOT NULL DEFAULT false,
    "unconfirmed_since" TIMESTAMPTZ(3),
    "from" TIMESTAMPTZ(3) NOT NULL,
    "due" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "campaigns_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_links" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "campaign_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "campaign_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_asks" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "campaign_id" UUID NOT NULL,
    "link_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "persona" "persona" NOT NULL,
    "functions" "finance_function"[],
    "answer" "campaign_answer",
    "confirmation_id" UUID,
    "new_persona" "persona",
    "new_functions" "finance_function"[],
    "new_unit_id" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "answered_at" TIMESTAMPTZ(3),
    "known_at" TIMESTAMPTZ(3),
    "way" "answer_way",
    "outcome" "task_outcome",
    "reason" TEXT NOT NULL DEFAULT '',
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "campaign_asks_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "campaign_links_person_id_idx" ON "campaign_links"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_links_campaign_id_person_id_key" ON "campaign_links"("campaign_id", "person_id");

-- CreateIndex
CREATE INDEX "campaign_asks_link_id_idx" ON "campaign_asks"("link_id");

-- CreateIndex
CREATE INDEX "campaign_asks_assignment_id_idx" ON "campaign_asks"("assignment_id");

-- CreateIndex
CREATE INDEX "campaign_asks_person_id_idx" ON "campaign_asks"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_asks_campaign_id_assignment_id_key" ON "campaign_asks"("campaign_id", "assignment_id");

-- AddForeignKey
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_links" ADD CONSTRAINT "campaign_links_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_links" ADD CONSTRAINT "campaign_links_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_asks" ADD CONSTRAINT "campaign_asks_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_asks" ADD CONSTRAINT "campaign_asks_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "campaign_links"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_asks" ADD CONSTRAINT "campaign_asks_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_asks" ADD CONSTRAINT "campaign_asks_new_unit_id_fkey" FOREIGN KEY ("new_unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE campaigns
  ADD CONSTRAINT campaigns_title CHECK (title <> ''),
  ADD CONSTRAINT campaigns_from_due CHECK ("from" < due),
  ADD CONSTRAINT campaigns_from_until CHECK ("until" > "from");
ALTER TABLE campaign_links ADD CONSTRAINT campaign_links_from_until CHECK ("from" < "until");
ALTER TABLE campaign_asks
  ADD CONSTRAINT campaign_asks_functions CHECK (functions IS NOT NULL AND new_functions IS NOT NULL),
  ADD CONSTRAINT campaign_asks_answered CHECK (
    (answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (way IS NULL)),
  ADD CONSTRAINT campaign_asks_wrong CHECK (
    coalesce(answer = 'WRONG', false) OR (new_persona IS NULL AND new_functions = '{}' AND new_unit_id IS NULL)),
  ADD CONSTRAINT campaign_asks_settled CHECK (
    (outcome IS NULL) = (settled_at IS NULL) AND (outcome IS NULL OR coalesce(answer <> 'RIGHT', false)));
-- What is not dealt with yet, campaign by campaign.
CREATE INDEX campaign_asks_open_tasks ON campaign_asks (campaign_id) WHERE answer <> 'RIGHT' AND outcome IS NULL;
