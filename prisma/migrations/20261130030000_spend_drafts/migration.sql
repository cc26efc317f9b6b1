-- CreateEnum
CREATE TYPE "spend_source" AS ENUM ('PASTE', 'TABLE', 'FOCUS');

-- CreateTable
CREATE TABLE "spend_drafts" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "source" "spend_source" NOT NULL,
    "title" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "uploaded_by" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_by" UUID,
    "applied_at" TIMESTAMPTZ(3),

    CONSTRAINT "spend_drafts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "spend_draft_lines" (
    "draft_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "month" DATE,
    "typed" TEXT NOT NULL,
    "amount" DECIMAL(65,30),
    "problem" TEXT,

    CONSTRAINT "spend_draft_lines_pkey" PRIMARY KEY ("draft_id","number")
);

-- CreateTable
CREATE TABLE "spend_draft_choices" (
    "draft_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "unit_id" UUID,

    CONSTRAINT "spend_draft_choices_pkey" PRIMARY KEY ("draft_id","label")
);

-- AddForeignKey
ALTER TABLE "spend_drafts" ADD CONSTRAINT "spend_drafts_uploaded_by_fkey" FOREIGN KEY ("uploaded_by") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spend_drafts" ADD CONSTRAINT "spend_drafts_applied_by_fkey" FOREIGN KEY ("applied_by") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spend_draft_lines" ADD CONSTRAINT "spend_draft_lines_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "spend_drafts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spend_draft_choices" ADD CONSTRAINT "spend_draft_choices_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "spend_drafts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spend_draft_choices" ADD CONSTRAINT "spend_draft_choices_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE spend_drafts ADD CONSTRAINT spend_drafts_applied CHECK ((applied_by IS NULL) = (applied_at IS NULL));
CREATE INDEX spend_drafts_uploaded_at ON spend_drafts (uploaded_at);

ALTER TABLE spend_draft_lines
  ADD CONSTRAINT spend_draft_lines_first_of_month CHECK (month IS NULL OR extract(day FROM month) = 1),
  ADD CONSTRAINT spend_draft_lines_problem CHECK (problem IS NOT NULL OR (month IS NOT NULL AND amount IS NOT NULL));
