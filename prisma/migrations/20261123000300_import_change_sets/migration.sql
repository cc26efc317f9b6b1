-- An import is a change set: the file's rows with the facts read from them, and what applying each of them does.
CREATE TYPE "import_outcome" AS ENUM ('NEW', 'CHANGED', 'UNCHANGED', 'REFUSED', 'MISSING');
CREATE TYPE "post_move" AS ENUM ('NONE', 'BEGIN', 'CORRECT', 'END');

-- Nothing could be imported before this migration, so there are no rows to carry over.
DROP TABLE "import_rows";
ALTER TABLE "imports" DROP COLUMN "effective",
  DROP COLUMN "mapping",
  DROP COLUMN "summary",
  ADD COLUMN "effective_on" DATE NOT NULL,
  ADD COLUMN "file" JSONB NOT NULL,
  ADD COLUMN "mapping" JSONB NOT NULL,
  ADD COLUMN "counts" JSONB,
  ADD COLUMN "effective_at" TIMESTAMPTZ(3),
  ADD COLUMN "compared_at" TIMESTAMPTZ(3),
  ADD COLUMN "compared_seq" BIGINT,
  ADD COLUMN "ends_missing" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "applied_by" UUID;

CREATE TABLE "import_rows" (
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "cells" TEXT[],
    "external_id" TEXT,
    "email" TEXT,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "unit_path" TEXT NOT NULL,
    "manager_ref" TEXT,
    "manager_email" TEXT,
    "location" TEXT NOT NULL,
    "time_zone" TEXT,
    "kind" "person_kind",
    "starts_on" DATE,
    "last_day" DATE,
    "reasons" TEXT[],
    "warnings" TEXT[],

    CONSTRAINT "import_rows_pkey" PRIMARY KEY ("import_id","line")
);

CREATE TABLE "import_units" (
    "import_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "unit_id" UUID,
    "parent_id" UUID,
    "is_new" BOOLEAN NOT NULL,
    "begins" BOOLEAN NOT NULL,
    "until" TIMESTAMPTZ(3),
    "code" TEXT,
    "problem" TEXT,

    CONSTRAINT "import_units_pkey" PRIMARY KEY ("import_id","path")
);

CREATE TABLE "import_changes" (
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "outcome" "import_outcome" NOT NULL,
    "person_id" UUID,
    "name" TEXT NOT NULL,
    "external_id" TEXT,
    "email" TEXT,
    "kind" "person_kind",
    "time_zone" TEXT,
    "post_move" "post_move" NOT NULL,
    "post_id" UUID,
    "new_post_id" UUID,
    "unit_id" UUID,
    "manager_id" UUID,
    "title" TEXT,
    "location" TEXT,
    "from" TIMESTAMPTZ(3),
    "until" TIMESTAMPTZ(3),
    "fields" JSONB,
    "kept" JSONB,
    "was" JSONB,
    "reasons" TEXT[],
    "warnings" TEXT[],

    CONSTRAINT "import_changes_pkey" PRIMARY KEY ("import_id","line")
);

CREATE INDEX "imports_uploaded_at_idx" ON "imports"("uploaded_at");
CREATE INDEX "import_changes_import_id_outcome_line_idx" ON "import_changes"("import_id", "outcome", "line");

ALTER TABLE "imports" ADD CONSTRAINT "imports_applied_by_fkey" FOREIGN KEY ("applied_by") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "import_units" ADD CONSTRAINT "import_units_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;
