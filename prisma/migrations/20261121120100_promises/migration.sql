-- What Parley promises, kept by the database. Each rule here is one that no code path can forget.

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Nothing overlaps on a mentor's calendar. `owner_id <>` lets a proposal overlap its own booking.
ALTER TABLE occupancy
  ADD CONSTRAINT occupancy_times CHECK (starts_at < ends_at AND session_starts_at >= starts_at AND session_starts_at < ends_at),
  ADD CONSTRAINT occupancy_no_overlap
    EXCLUDE USING gist (mentor_id WITH =, owner_id WITH <>, tstzrange(starts_at, ends_at) WITH &&)
    WHERE (released_at IS NULL);

-- A booking has at most one live time and one live proposal.
CREATE UNIQUE INDEX occupancy_one_time_per_owner ON occupancy (owner_id) WHERE released_at IS NULL AND kind IN ('hold', 'booking');
CREATE UNIQUE INDEX occupancy_one_proposal_per_owner ON occupancy (owner_id) WHERE released_at IS NULL AND kind = 'proposal';

-- A mentor's live occupancies by time: the one query behind every slot page.
CREATE INDEX occupancy_live ON occupancy (mentor_id, ends_at) INCLUDE (starts_at, session_starts_at, owner_id, kind) WHERE released_at IS NULL;

-- A mentee cannot be in two sessions at once.
ALTER TABLE booking
  ADD CONSTRAINT booking_times CHECK (starts_at < ends_at),
  ADD CONSTRAINT booking_price CHECK (price >= 0),
  ADD CONSTRAINT booking_two_people CHECK (mentor_id <> mentee_id),
  ADD CONSTRAINT booking_waiting_expires CHECK ((status IN ('held', 'requested')) <= (expires_at IS NOT NULL)),
  ADD CONSTRAINT booking_mentee_no_overlap
    EXCLUDE USING gist (mentee_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
    WHERE (status IN ('held', 'requested', 'scheduled', 'in_progress'));

-- One negotiation at a time.
CREATE UNIQUE INDEX reschedule_request_one_open ON reschedule_request (booking_id) WHERE status IN ('pending', 'counter_proposed');
ALTER TABLE reschedule_request ADD CONSTRAINT reschedule_request_closed CHECK ((status IN ('pending', 'counter_proposed')) = (closed_at IS NULL));
ALTER TABLE proposal ADD CONSTRAINT proposal_times CHECK (starts_at < ends_at), ADD CONSTRAINT proposal_round CHECK (round >= 0);

-- Local minutes of a day.
ALTER TABLE weekly_hours
  ADD CONSTRAINT weekly_hours_shape CHECK (weekday BETWEEN 1 AND 7 AND start_minute >= 0 AND start_minute < end_minute AND end_minute <= 1440);
ALTER TABLE date_override ADD CONSTRAINT date_override_shape CHECK (start_minute >= 0 AND start_minute < end_minute AND end_minute <= 1440);
ALTER TABLE blocked_date
  ADD CONSTRAINT blocked_date_shape CHECK (
    (start_minute IS NULL AND end_minute IS NULL) OR (start_minute >= 0 AND start_minute < end_minute AND end_minute <= 1440)
  );

ALTER TABLE offering_duration ADD CONSTRAINT offering_duration_shape CHECK (minutes BETWEEN 5 AND 1440 AND price >= 0);
ALTER TABLE offering_add_on ADD CONSTRAINT offering_add_on_price CHECK (price >= 0);
ALTER TABLE person ADD CONSTRAINT person_email_lower CHECK (email = lower(email));

-- Searching the directory by words inside names and headlines.
CREATE INDEX mentor_profile_search ON mentor_profile USING gin (headline gin_trgm_ops, bio gin_trgm_ops);
CREATE INDEX person_name_search ON person USING gin (name gin_trgm_ops);
CREATE INDEX mentor_profile_topics ON mentor_profile USING gin (topics);

-- Money: at most one payment of a booking can succeed, and nobody gets back more than was paid.
CREATE UNIQUE INDEX payment_one_success ON payment (booking_id) WHERE status = 'succeeded';
ALTER TABLE payment ADD CONSTRAINT payment_amount CHECK (amount > 0);
ALTER TABLE refund ADD CONSTRAINT refund_amount CHECK (amount > 0);

CREATE FUNCTION refuse_over_refund() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  paid integer;
  back bigint;
BEGIN
  SELECT amount INTO paid FROM payment WHERE id = NEW.payment_id FOR UPDATE;
  SELECT coalesce(sum(amount), 0) INTO back FROM refund WHERE payment_id = NEW.payment_id AND id <> NEW.id;
  IF back + NEW.amount > paid THEN
    RAISE EXCEPTION 'refund of % exceeds what is left of payment %', NEW.amount, NEW.payment_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refund_not_more_than_paid BEFORE INSERT OR UPDATE OF amount ON refund FOR EACH ROW EXECUTE FUNCTION refuse_over_refund();

-- History is only ever added to.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_posting_append_only BEFORE UPDATE OR DELETE ON ledger_posting FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_posting_no_truncate BEFORE TRUNCATE ON ledger_posting FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_line_append_only BEFORE UPDATE OR DELETE ON ledger_line FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_line_no_truncate BEFORE TRUNCATE ON ledger_line FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER policy_version_append_only BEFORE UPDATE OR DELETE ON policy_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER proposal_append_only BEFORE UPDATE OR DELETE ON proposal FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A posting balances per currency. Checked at commit, when all its lines are there.
CREATE FUNCTION refuse_unbalanced_posting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM ledger_line WHERE posting_id = NEW.posting_id GROUP BY currency HAVING sum(amount) <> 0) THEN
    RAISE EXCEPTION 'ledger posting % does not balance', NEW.posting_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_posting_balances AFTER INSERT ON ledger_line
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_unbalanced_posting();

-- Audit rows of one subject form a chain: each hash covers the row before it, so a changed or missing row shows.
-- Writers of one subject are already in line (they hold its row lock); the advisory lock covers those that do not.
CREATE FUNCTION audit_content(entry audit) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_build_array(
    entry.subject_kind, entry.subject_id, entry.position, entry.actor::text, entry.actor_id, entry.action, entry.reason,
    entry.before, entry.after, entry.policy_version, entry.ip, entry.user_agent,
    (extract(epoch FROM entry.at) * 1000)::bigint, entry.previous_hash
  )::text
$$;
CREATE FUNCTION chain_audit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('audit:' || NEW.subject_kind || ':' || NEW.subject_id, 0));
  SELECT position, hash INTO last FROM audit
    WHERE subject_kind = NEW.subject_kind AND subject_id = NEW.subject_id ORDER BY position DESC LIMIT 1;
  NEW.position := coalesce(last.position, 0) + 1;
  NEW.previous_hash := coalesce(last.hash, '');
  NEW.hash := encode(sha256(convert_to(audit_content(NEW), 'UTF8')), 'hex');
  RETURN NEW;
END $$;
CREATE TRIGGER audit_chain BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION chain_audit();
