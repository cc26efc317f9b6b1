-- CreateTable
CREATE TABLE "capability_views" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "with_raci" BOOLEAN NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "capability_views_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "capability_lines" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "line_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "capability" TEXT NOT NULL,
    "activity" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "duties" JSONB NOT NULL,
    "raci" JSONB NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "capability_lines_pkey" PRIMARY KEY ("id")
);

ALTER TABLE capability_views
  ADD CONSTRAINT capability_views_interval CHECK ("until" > "from"),
  ADD CONSTRAINT capability_views_no_overlap EXCLUDE USING gist (tstzrange("from", "until") WITH &&);

ALTER TABLE capability_lines
  ADD CONSTRAINT capability_lines_interval CHECK ("until" > "from"),
  ADD CONSTRAINT capability_lines_origin CHECK (origin IN ('FINOPS', 'UNDEFINED', 'OWN')),
  ADD CONSTRAINT capability_lines_no_overlap
    EXCLUDE USING gist (line_id WITH =, tstzrange("from", "until") WITH &&);
CREATE INDEX capability_lines_from_idx ON capability_lines ("from");
