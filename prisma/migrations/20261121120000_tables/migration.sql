-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "audit_actor" AS ENUM ('mentor', 'mentee', 'admin', 'system');

-- CreateEnum
CREATE TYPE "booking_status" AS ENUM ('held', 'requested', 'scheduled', 'in_progress', 'completed', 'cancelled', 'declined', 'expired', 'released', 'no_show');

-- CreateEnum
CREATE TYPE "party" AS ENUM ('mentor', 'mentee');

-- CreateEnum
CREATE TYPE "occupancy_kind" AS ENUM ('hold', 'booking', 'proposal', 'group');

-- CreateEnum
CREATE TYPE "dispute_outcome" AS ENUM ('uphold', 'overturn');

-- CreateEnum
CREATE TYPE "ledger_account" AS ENUM ('provider_clearing', 'mentee_funds_held', 'mentor_payable', 'platform_fee', 'refunds', 'provider_fees', 'disputes');

-- CreateEnum
CREATE TYPE "delivery_status" AS ENUM ('pending', 'sent', 'delivered', 'bounced', 'dead', 'dropped');

-- CreateEnum
CREATE TYPE "topic_type" AS ENUM ('FIXED', 'FLEXIBLE');

-- CreateEnum
CREATE TYPE "meeting_type" AS ENUM ('video', 'audio', 'chat', 'in_person');

-- CreateEnum
CREATE TYPE "add_on_kind" AS ENUM ('recording');

-- CreateEnum
CREATE TYPE "payment_provider" AS ENUM ('stripe', 'razorpay');

-- CreateEnum
CREATE TYPE "payment_status" AS ENUM ('created', 'processing', 'succeeded', 'returned', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "refund_status" AS ENUM ('pending', 'succeeded', 'failed');

-- CreateEnum
CREATE TYPE "reschedule_status" AS ENUM ('pending', 'counter_proposed', 'accepted', 'rejected', 'cancelled', 'expired');

-- CreateTable
CREATE TABLE "audit" (
    "id" BIGSERIAL NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "actor" "audit_actor" NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "reason" TEXT,
    "before" JSONB,
    "after" JSONB,
    "policy_version" INTEGER,
    "ip" TEXT,
    "user_agent" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "previous_hash" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "availability" (
    "mentor_id" UUID NOT NULL,
    "time_zone" TEXT NOT NULL,
    "notice_minutes" INTEGER NOT NULL DEFAULT 720,
    "buffer_before_minutes" INTEGER NOT NULL DEFAULT 0,
    "buffer_after_minutes" INTEGER NOT NULL DEFAULT 0,
    "grid_minutes" INTEGER NOT NULL DEFAULT 30,
    "horizon_days" INTEGER NOT NULL DEFAULT 60,
    "weekly_cap" INTEGER,
    "instant_booking" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "availability_pkey" PRIMARY KEY ("mentor_id")
);

-- CreateTable
CREATE TABLE "weekly_hours" (
    "mentor_id" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "start_minute" INTEGER NOT NULL,
    "end_minute" INTEGER NOT NULL,

    CONSTRAINT "weekly_hours_pkey" PRIMARY KEY ("mentor_id","weekday","start_minute")
);

-- CreateTable
CREATE TABLE "date_override" (
    "mentor_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "start_minute" INTEGER NOT NULL,
    "end_minute" INTEGER NOT NULL,

    CONSTRAINT "date_override_pkey" PRIMARY KEY ("mentor_id","date","start_minute")
);

-- CreateTable
CREATE TABLE "blocked_date" (
    "id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "start_minute" INTEGER,
    "end_minute" INTEGER,
    "reason" TEXT,

    CONSTRAINT "blocked_date_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "booking" (
    "id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "mentee_id" UUID NOT NULL,
    "offering_id" UUID NOT NULL,
    "offering_version" INTEGER NOT NULL,
    "status" "booking_status" NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "title" TEXT NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "meeting_type" "meeting_type" NOT NULL,
    "location" TEXT,
    "add_ons" "add_on_kind"[],
    "price" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "room" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "accepted_at" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "cancelled_by" "party",
    "cancellation_category" TEXT,
    "cancellation_reason" TEXT,
    "mentee_reschedules" INTEGER NOT NULL DEFAULT 0,
    "mentor_reschedules" INTEGER NOT NULL DEFAULT 0,
    "no_show_by" "party",
    "no_show_reported_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "booking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "occupancy" (
    "id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "kind" "occupancy_kind" NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "session_starts_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "released_at" TIMESTAMPTZ(3),

    CONSTRAINT "occupancy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attendance" (
    "id" UUID NOT NULL,
    "booking_id" UUID NOT NULL,
    "party" "party" NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dispute" (
    "booking_id" UUID NOT NULL,
    "opened_by" "party" NOT NULL,
    "statement" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" UUID,
    "outcome" "dispute_outcome",
    "decision" TEXT,

    CONSTRAINT "dispute_pkey" PRIMARY KEY ("booking_id")
);

-- CreateTable
CREATE TABLE "session_note" (
    "booking_id" UUID NOT NULL,
    "party" "party" NOT NULL,
    "is_shared" BOOLEAN NOT NULL,
    "body" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_note_pkey" PRIMARY KEY ("booking_id","party","is_shared")
);

-- CreateTable
CREATE TABLE "ledger_posting" (
    "id" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "booking_id" UUID NOT NULL,
    "posted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_posting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_line" (
    "posting_id" UUID NOT NULL,
    "account" "ledger_account" NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "amount" INTEGER NOT NULL,

    CONSTRAINT "ledger_line_pkey" PRIMARY KEY ("posting_id","account")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "booking_id" UUID,
    "actor" "audit_actor" NOT NULL,
    "actor_id" UUID,
    "facts" JSONB NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" "delivery_status" NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "message_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mailbox_message" (
    "id" UUID NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "calendar" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mailbox_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_preference" (
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL,

    CONSTRAINT "notification_preference_pkey" PRIMARY KEY ("person_id","kind","channel")
);

-- CreateTable
CREATE TABLE "offering" (
    "id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "topic_type" "topic_type" NOT NULL,
    "meeting_types" "meeting_type"[],
    "location" TEXT,
    "currency" CHAR(3) NOT NULL,
    "seats" INTEGER NOT NULL DEFAULT 1,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "retired_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "offering_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offering_duration" (
    "offering_id" UUID NOT NULL,
    "minutes" INTEGER NOT NULL,
    "price" INTEGER NOT NULL,

    CONSTRAINT "offering_duration_pkey" PRIMARY KEY ("offering_id","minutes")
);

-- CreateTable
CREATE TABLE "offering_add_on" (
    "offering_id" UUID NOT NULL,
    "kind" "add_on_kind" NOT NULL,
    "price" INTEGER NOT NULL,

    CONSTRAINT "offering_add_on_pkey" PRIMARY KEY ("offering_id","kind")
);

-- CreateTable
CREATE TABLE "payment" (
    "id" UUID NOT NULL,
    "booking_id" UUID NOT NULL,
    "provider" "payment_provider" NOT NULL,
    "provider_ref" TEXT,
    "amount" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "status" "payment_status" NOT NULL,
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refund" (
    "id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "amount" INTEGER NOT NULL,
    "status" "refund_status" NOT NULL,
    "reason" TEXT NOT NULL,
    "provider_ref" TEXT,
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provider_event" (
    "provider" "payment_provider" NOT NULL,
    "event_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "provider_ref" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "processed_at" TIMESTAMPTZ(3),

    CONSTRAINT "provider_event_pkey" PRIMARY KEY ("provider","event_id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified_at" TIMESTAMPTZ(3),
    "email_bounced_at" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL,
    "image" TEXT,
    "password_hash" TEXT,
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "is_admin" BOOLEAN NOT NULL DEFAULT false,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "session_epoch" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentor_profile" (
    "person_id" UUID NOT NULL,
    "handle" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "bio" TEXT NOT NULL DEFAULT '',
    "topics" TEXT[],
    "languages" TEXT[],
    "currency" CHAR(3) NOT NULL DEFAULT 'EUR',
    "is_listed" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mentor_profile_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "account" (
    "provider" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("provider","provider_account_id")
);

-- CreateTable
CREATE TABLE "sign_in_token" (
    "token_hash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_token_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "policy_version" (
    "version" INTEGER NOT NULL,
    "values" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "policy_version_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "reschedule_request" (
    "id" UUID NOT NULL,
    "booking_id" UUID NOT NULL,
    "opened_by" "party" NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "status" "reschedule_status" NOT NULL,
    "original_starts_at" TIMESTAMPTZ(3) NOT NULL,
    "original_ends_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" "party",
    "closing_reason" TEXT,

    CONSTRAINT "reschedule_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "proposed_by" "party" NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_at_idx" ON "audit"("at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_subject_kind_subject_id_position_key" ON "audit"("subject_kind", "subject_id", "position");

-- CreateIndex
CREATE INDEX "blocked_date_mentor_id_date_idx" ON "blocked_date"("mentor_id", "date");

-- CreateIndex
CREATE UNIQUE INDEX "booking_room_key" ON "booking"("room");

-- CreateIndex
CREATE INDEX "booking_mentor_id_starts_at_idx" ON "booking"("mentor_id", "starts_at");

-- CreateIndex
CREATE INDEX "booking_mentee_id_starts_at_idx" ON "booking"("mentee_id", "starts_at");

-- CreateIndex
CREATE INDEX "occupancy_owner_id_idx" ON "occupancy"("owner_id");

-- CreateIndex
CREATE INDEX "attendance_booking_id_idx" ON "attendance"("booking_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_posting_cause_key" ON "ledger_posting"("cause");

-- CreateIndex
CREATE INDEX "ledger_posting_booking_id_idx" ON "ledger_posting"("booking_id");

-- CreateIndex
CREATE INDEX "event_booking_id_idx" ON "event"("booking_id");

-- CreateIndex
CREATE INDEX "notification_person_id_created_at_idx" ON "notification"("person_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "notification_event_id_person_id_key" ON "notification"("event_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_event_id_channel_person_id_key" ON "delivery"("event_id", "channel", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "mailbox_message_idempotency_key_key" ON "mailbox_message"("idempotency_key");

-- CreateIndex
CREATE INDEX "mailbox_message_created_at_idx" ON "mailbox_message"("created_at" DESC);

-- CreateIndex
CREATE INDEX "offering_mentor_id_idx" ON "offering"("mentor_id");

-- CreateIndex
CREATE INDEX "payment_booking_id_idx" ON "payment"("booking_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_provider_provider_ref_key" ON "payment"("provider", "provider_ref");

-- CreateIndex
CREATE UNIQUE INDEX "refund_provider_ref_key" ON "refund"("provider_ref");

-- CreateIndex
CREATE INDEX "refund_payment_id_idx" ON "refund"("payment_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "mentor_profile_handle_key" ON "mentor_profile"("handle");

-- CreateIndex
CREATE INDEX "sign_in_token_email_idx" ON "sign_in_token"("email");

-- CreateIndex
CREATE INDEX "reschedule_request_booking_id_idx" ON "reschedule_request"("booking_id");

-- CreateIndex
CREATE INDEX "reschedule_request_opened_by_id_opened_at_idx" ON "reschedule_request"("opened_by_id", "opened_at");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_request_id_round_key" ON "proposal"("request_id", "round");

-- AddForeignKey
ALTER TABLE "availability" ADD CONSTRAINT "availability_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "mentor_profile"("person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "weekly_hours" ADD CONSTRAINT "weekly_hours_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "availability"("mentor_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "date_override" ADD CONSTRAINT "date_override_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "availability"("mentor_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blocked_date" ADD CONSTRAINT "blocked_date_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "availability"("mentor_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "mentor_profile"("person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_mentee_id_fkey" FOREIGN KEY ("mentee_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_offering_id_fkey" FOREIGN KEY ("offering_id") REFERENCES "offering"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_policy_version_fkey" FOREIGN KEY ("policy_version") REFERENCES "policy_version"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occupancy" ADD CONSTRAINT "occupancy_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "mentor_profile"("person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_note" ADD CONSTRAINT "session_note_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_line" ADD CONSTRAINT "ledger_line_posting_id_fkey" FOREIGN KEY ("posting_id") REFERENCES "ledger_posting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_preference" ADD CONSTRAINT "notification_preference_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offering" ADD CONSTRAINT "offering_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "mentor_profile"("person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offering_duration" ADD CONSTRAINT "offering_duration_offering_id_fkey" FOREIGN KEY ("offering_id") REFERENCES "offering"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offering_add_on" ADD CONSTRAINT "offering_add_on_offering_id_fkey" FOREIGN KEY ("offering_id") REFERENCES "offering"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentor_profile" ADD CONSTRAINT "mentor_profile_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reschedule_request" ADD CONSTRAINT "reschedule_request_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "reschedule_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

