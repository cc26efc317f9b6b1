-- AlterTable
ALTER TABLE "users" ADD COLUMN     "wants_alerts" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "wants_digest" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "mails" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "key" TEXT NOT NULL,
    "user_id" UUID,
    "address" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT,
    "html" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mails_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signal_watch" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "told" TIMESTAMPTZ(3) NOT NULL,
    "digested" TIMESTAMPTZ(3),

    CONSTRAINT "signal_watch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "mails_key_key" ON "mails"("key");

-- CreateIndex
CREATE INDEX "mails_user_id_created_at_idx" ON "mails"("user_id", "created_at");

-- CreateIndex
CREATE INDEX "mails_created_at_idx" ON "mails"("created_at");

-- AddForeignKey
ALTER TABLE "mails" ADD CONSTRAINT "mails_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE signal_watch ADD CONSTRAINT signal_watch_one_row CHECK (id = 1);
