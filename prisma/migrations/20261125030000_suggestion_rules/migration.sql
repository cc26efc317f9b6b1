-- CreateTable
CREATE TABLE "suggestion_rules" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "position" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "persona" "persona",
    "functions" "finance_function"[],

    CONSTRAINT "suggestion_rules_pkey" PRIMARY KEY ("id")
);

ALTER TABLE suggestion_rules ADD CONSTRAINT suggestion_rules_functions
  CHECK (coalesce(persona = 'FINANCE', false) = (cardinality(functions) > 0));
