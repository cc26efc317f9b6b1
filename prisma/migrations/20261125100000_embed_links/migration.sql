-- CreateTable
CREATE TABLE "embed_links" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "purpose" TEXT NOT NULL,
    "unit_id" UUID,
    "detail" TEXT NOT NULL,
    "first_day" TEXT,
    "last_day" TEXT,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "embed_links_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "embed_links" ADD CONSTRAINT "embed_links_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE embed_links
  ADD CONSTRAINT embed_links_from_until CHECK ("from" < "until"),
  ADD CONSTRAINT embed_links_detail CHECK (detail IN ('counts', 'leads', 'names')),
  ADD CONSTRAINT embed_links_days CHECK (
    (first_day IS NULL OR first_day ~ '^\d{4}-\d{2}-\d{2}$') AND (last_day IS NULL OR last_day ~ '^\d{4}-\d{2}-\d{2}$')
    AND (last_day IS NULL OR coalesce(first_day <= last_day, false)));
