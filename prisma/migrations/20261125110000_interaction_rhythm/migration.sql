-- CreateEnum
CREATE TYPE "rhythm" AS ENUM ('CONTINUOUS', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'YEARLY', 'ON_DEMAND');

-- AlterTable
ALTER TABLE "interactions" ADD COLUMN "rhythm" "rhythm";
