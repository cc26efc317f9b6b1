-- Who reviews an import decides: what becomes of a row, whom it means, who stays, which unit is meant.
CREATE TYPE "import_question" AS ENUM ('ROW', 'PERSON', 'LEAVER', 'UNIT');
CREATE TYPE "import_answer" AS ENUM ('SKIP', 'THEIRS', 'OURS', 'SAME', 'NEW');
ALTER TYPE "import_outcome" ADD VALUE 'SKIPPED';

CREATE TABLE "import_decisions" (
    "import_id" UUID NOT NULL,
    "question" "import_question" NOT NULL,
    "key" TEXT NOT NULL,
    "answer" "import_answer",
    "meant" UUID,
    "seen" JSONB,
    "decided_by" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "version" BIGINT NOT NULL,

    CONSTRAINT "import_decisions_pkey" PRIMARY KEY ("import_id","question","key")
);
ALTER TABLE "import_decisions" ADD CONSTRAINT "import_decisions_decided_by_fkey" FOREIGN KEY ("decided_by") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "import_decisions" ADD CONSTRAINT "import_decisions_answer" CHECK (CASE "question"
  WHEN 'ROW' THEN "answer" IN ('SKIP', 'THEIRS', 'OURS')
  WHEN 'LEAVER' THEN "answer" = 'SKIP'
  ELSE "answer" IN ('SAME', 'NEW') END);

ALTER TABLE "import_units" ADD COLUMN "near_id" UUID;
ALTER TABLE "import_changes" RENAME COLUMN "kept" TO "conflicts";
ALTER TABLE "import_changes" ADD COLUMN "takes" TEXT[],
  ADD COLUMN "skips" "import_outcome",
  ADD COLUMN "similar_to" UUID,
  ADD COLUMN "similar_by" TEXT;

-- A skipped row stays in the view that it comes from.
DROP INDEX "import_changes_import_id_outcome_line_idx";
CREATE INDEX import_changes_view_idx ON import_changes (import_id, (coalesce(skips, outcome)), line);

-- Comparisons made before know nothing of these questions: they are made again before they can be applied.
ALTER TABLE "imports" ADD COLUMN "compared_decision" BIGINT;
UPDATE imports SET compared_seq = NULL WHERE state = 'READY';
