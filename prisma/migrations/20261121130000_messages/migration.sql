-- What telling people, calendars and rooms need to remember.

ALTER TABLE "event"
  ADD COLUMN "person_id" UUID,
  ADD COLUMN "sequence" INTEGER,
  ADD COLUMN "announced_at" TIMESTAMPTZ(3);

-- What happened before anybody was told by mail stays untold: nobody wants last month's news today.
UPDATE "event" SET "announced_at" = "occurred_at";

ALTER TABLE "delivery"
  ADD COLUMN "role" TEXT NOT NULL,
  ADD COLUMN "calendar_method" TEXT,
  ADD COLUMN "next_attempt_at" TIMESTAMPTZ(3),
  ADD COLUMN "address" TEXT;

CREATE INDEX "delivery_person_id_status_idx" ON "delivery"("person_id", "status");
CREATE INDEX "delivery_message_id_idx" ON "delivery"("message_id");

ALTER TABLE "booking" ADD COLUMN "meeting_provider" TEXT;

CREATE TABLE "calendar_feed" (
    "person_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("person_id")
);

CREATE UNIQUE INDEX "calendar_feed_token_hash_key" ON "calendar_feed"("token_hash");

ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
