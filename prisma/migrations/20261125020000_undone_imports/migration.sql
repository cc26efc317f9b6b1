-- An import that was taken back says so, and can be applied again.
ALTER TABLE "imports" ADD COLUMN "undone_at" TIMESTAMPTZ(3),
ADD COLUMN "undone_by" UUID;

ALTER TABLE "imports" ADD CONSTRAINT "imports_undone_by_fkey" FOREIGN KEY ("undone_by") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
