-- CreateTable
CREATE TABLE "out_of_scope" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "person_id" UUID NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "out_of_scope_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "out_of_scope_person_id_from_idx" ON "out_of_scope"("person_id", "from");

-- AddForeignKey
ALTER TABLE "out_of_scope" ADD CONSTRAINT "out_of_scope_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Half-open intervals: never empty, never overlapping for the same person; hashed as the others are.
ALTER TABLE out_of_scope ADD CONSTRAINT out_of_scope_interval CHECK ("until" > "from"),
  ADD CONSTRAINT out_of_scope_no_overlap
    EXCLUDE USING gist ((uuid_hash_extended(person_id, 0)) WITH =, tstzrange("from", "until") WITH &&);
