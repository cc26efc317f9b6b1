-- AlterTable
ALTER TABLE "gap_spells" ADD COLUMN     "title" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "gap_watch" ALTER COLUMN "began" DROP NOT NULL;
