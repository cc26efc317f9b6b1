-- When somebody who is asked was last sent the letter with their link.
ALTER TABLE "campaign_links" ADD COLUMN "mailed_at" TIMESTAMPTZ(3);
