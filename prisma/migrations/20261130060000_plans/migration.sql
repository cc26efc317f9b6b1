-- CreateEnum
CREATE TYPE "plan_state" AS ENUM ('DRAFT', 'SUBMITTED', 'APPROVED', 'APPLIED', 'WITHDRAWN');

-- CreateTable
CREATE TABLE "plans" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "day" TEXT,
    "state" "plan_state" NOT NULL DEFAULT 'DRAFT',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "reason" TEXT NOT NULL DEFAULT '',
    "author_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "turned_by" UUID NOT NULL,
    "turned_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plans_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_steps" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "plan_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "step" JSONB NOT NULL,

    CONSTRAINT "plan_steps_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "plans_author_id_idx" ON "plans"("author_id");

-- CreateIndex
CREATE INDEX "plans_turned_by_idx" ON "plans"("turned_by");

-- CreateIndex
CREATE INDEX "plan_steps_plan_id_position_idx" ON "plan_steps"("plan_id", "position");

-- AddForeignKey
ALTER TABLE "plans" ADD CONSTRAINT "plans_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plans" ADD CONSTRAINT "plans_turned_by_fkey" FOREIGN KEY ("turned_by") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_steps" ADD CONSTRAINT "plan_steps_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE plans
  ADD CONSTRAINT plans_day CHECK (day ~ '^\d{4}-\d{2}-\d{2}$'),
  ADD CONSTRAINT plans_revision CHECK (revision > 0),
  ADD CONSTRAINT plans_applied_on_a_day CHECK (state <> 'APPLIED' OR day IS NOT NULL);
ALTER TABLE plan_steps
  ADD CONSTRAINT plan_steps_position CHECK (position >= 0),
  ADD CONSTRAINT plan_steps_step CHECK (jsonb_typeof(step) = 'object' AND step ->> 'kind' IS NOT NULL);
