-- A negotiation that was cancelled says how: both sides read it in their history.
CREATE TYPE "reschedule_cancellation" AS ENUM ('withdrawn', 'session_cancelled', 'booking_cancelled');
ALTER TABLE "reschedule_request" ADD COLUMN "cancelled_because" "reschedule_cancellation";
ALTER TABLE "reschedule_request" ADD CONSTRAINT reschedule_request_cancelled CHECK ((status = 'cancelled') = (cancelled_because IS NOT NULL));

