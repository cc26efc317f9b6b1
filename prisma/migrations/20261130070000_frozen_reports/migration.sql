-- CreateTable
CREATE TABLE "frozen_reports" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "day" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "frozen_by" UUID NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "frozen_reports_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "frozen_reports_frozen_at_idx" ON "frozen_reports"("frozen_at");

-- AddForeignKey
ALTER TABLE "frozen_reports" ADD CONSTRAINT "frozen_reports_frozen_by_fkey" FOREIGN KEY ("frozen_by") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "frozen_reports" ADD CONSTRAINT "frozen_reports_hash" CHECK (hash = encode(sha256(convert_to(content, 'UTF8')), 'hex'));

CREATE FUNCTION frozen_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a frozen report stays as it is: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER frozen_refuse_change BEFORE UPDATE OR DELETE ON "frozen_reports" FOR EACH ROW EXECUTE FUNCTION frozen_refuse();
-- Row triggers do not see TRUNCATE.
CREATE TRIGGER frozen_refuse_truncate BEFORE TRUNCATE ON "frozen_reports" FOR EACH STATEMENT EXECUTE FUNCTION frozen_refuse();
