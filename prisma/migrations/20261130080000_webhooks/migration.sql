-- CreateTable
CREATE TABLE "webhooks" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "url" TEXT NOT NULL,
    "events" TEXT[],
    "is_paused" BOOLEAN NOT NULL DEFAULT false,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "webhooks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_deliveries" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "webhook_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_try_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "last_tried_at" TIMESTAMPTZ(3),
    "answer_status" INTEGER,
    "answer_excerpt" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "webhook_deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "webhook_deliveries_webhook_id_created_at_idx" ON "webhook_deliveries"("webhook_id", "created_at");

-- CreateIndex
CREATE INDEX "webhook_deliveries_created_at_idx" ON "webhook_deliveries"("created_at");

-- AddForeignKey
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_webhook_id_fkey" FOREIGN KEY ("webhook_id") REFERENCES "webhooks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE webhooks
  ADD CONSTRAINT webhooks_interval CHECK ("until" > "from"),
  ADD CONSTRAINT webhooks_url CHECK (url ~ '^https?://'),
  ADD CONSTRAINT webhooks_events CHECK (cardinality(events) > 0);

-- Over is over: what was delivered or given up is not tried again unless somebody says so.
ALTER TABLE webhook_deliveries
  ADD CONSTRAINT webhook_deliveries_state CHECK (delivered_at IS NULL OR next_try_at IS NULL),
  ADD CONSTRAINT webhook_deliveries_attempts CHECK (attempts >= 0);
