CREATE TABLE payment_intent (
  payment_intent_id text PRIMARY KEY,
  order_id          text NOT NULL,
  amount_minor      bigint NOT NULL CHECK (amount_minor > 0),
  currency          text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  token             text,
  return_url        text NOT NULL,
  idempotency_key   text NOT NULL UNIQUE,
  request_hash      text NOT NULL,
  status            text NOT NULL CHECK (status IN ('processing', 'requires-action', 'unknown', 'authorised', 'declined', 'captured', 'voided', 'expired')),
  charge_id         text UNIQUE,
  redirect_url      text,
  decline_code      text,
  authorised_minor  bigint NOT NULL DEFAULT 0,
  captured_minor    bigint NOT NULL DEFAULT 0,
  voided_minor      bigint NOT NULL DEFAULT 0,
  refunded_minor    bigint NOT NULL DEFAULT 0,
  refunding_minor   bigint NOT NULL DEFAULT 0,
  expires_at        timestamptz NOT NULL,
  next_check_at     timestamptz,
  checks            integer NOT NULL DEFAULT 0,
  created_at        timestamptz NOT NULL DEFAULT now(),
  UNIQUE (payment_intent_id, currency),
  CONSTRAINT never_authorises_more_than_asked CHECK (authorised_minor BETWEEN 0 AND amount_minor),
  CONSTRAINT never_captures_more_than_authorised CHECK (captured_minor >= 0 AND voided_minor >= 0 AND captured_minor + voided_minor <= authorised_minor),
  CONSTRAINT never_refunds_more_than_captured CHECK (refunded_minor BETWEEN 0 AND captured_minor),
  CONSTRAINT never_promises_more_refunds_than_captured CHECK (refunding_minor BETWEEN 0 AND captured_minor)
);
CREATE INDEX payment_intent_order ON payment_intent (order_id);
CREATE INDEX payment_intent_check ON payment_intent (next_check_at) WHERE next_check_at IS NOT NULL;

-- A void that overtook its intent: the late intent then never reaches the provider.
CREATE TABLE void_tombstone (
  payment_intent_id text PRIMARY KEY,
  at                timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE ledger_entry (
  entry_id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  payment_intent_id  text NOT NULL,
  kind               text NOT NULL CHECK (kind IN ('authorised', 'captured', 'voided', 'refunded')),
  amount_minor       bigint NOT NULL CHECK (amount_minor > 0),
  currency           text NOT NULL,
  provider_reference text NOT NULL,
  refund_id          text,
  at                 timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (payment_intent_id, currency) REFERENCES payment_intent (payment_intent_id, currency),
  UNIQUE (payment_intent_id, kind, provider_reference),
  CHECK (refund_id IS NULL OR kind = 'refunded')
);
CREATE UNIQUE INDEX ledger_entry_refund ON ledger_entry (refund_id) WHERE refund_id IS NOT NULL;

-- What the provider still has to be told. Its idempotency key is derived from the row, so it may be told again after a crash.
CREATE TABLE provider_command (
  command_id        text PRIMARY KEY,
  payment_intent_id text NOT NULL REFERENCES payment_intent,
  kind              text NOT NULL CHECK (kind IN ('capture', 'void', 'refund')),
  amount_minor      bigint CHECK (amount_minor > 0),
  refund_id         text UNIQUE,
  reason            text,
  status            text NOT NULL DEFAULT 'requested' CHECK (status IN ('requested', 'done', 'refused')),
  attempts          integer NOT NULL DEFAULT 0,
  next_attempt_at   timestamptz NOT NULL,
  created_at        timestamptz NOT NULL DEFAULT now(),
  CHECK ((kind = 'void') = (amount_minor IS NULL)),
  CHECK ((kind = 'refund') = (refund_id IS NOT NULL))
);
CREATE UNIQUE INDEX provider_command_one_capture ON provider_command (payment_intent_id) WHERE kind = 'capture';
CREATE INDEX provider_command_due ON provider_command (next_attempt_at) WHERE status = 'requested';

CREATE TABLE webhook_event (
  event_id    text PRIMARY KEY,
  type        text NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX webhook_event_received ON webhook_event (received_at);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER ledger_append_only BEFORE UPDATE OR DELETE ON ledger_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_no_truncate BEFORE TRUNCATE ON ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The totals of an intent are the sums of its ledger. Entries queue on the intent's row, so two of them can never both fit
-- where only one does; the constraints above refuse the one that does not.
CREATE FUNCTION book_ledger_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE payment_intent SET
    authorised_minor = authorised_minor + CASE WHEN NEW.kind = 'authorised' THEN NEW.amount_minor ELSE 0 END,
    captured_minor   = captured_minor   + CASE WHEN NEW.kind = 'captured'   THEN NEW.amount_minor ELSE 0 END,
    voided_minor     = voided_minor     + CASE WHEN NEW.kind = 'voided'     THEN NEW.amount_minor ELSE 0 END,
    refunded_minor   = refunded_minor   + CASE WHEN NEW.kind = 'refunded'   THEN NEW.amount_minor ELSE 0 END
  WHERE payment_intent_id = NEW.payment_intent_id;
  RETURN NULL;
END $$;
CREATE TRIGGER ledger_books AFTER INSERT ON ledger_entry FOR EACH ROW EXECUTE FUNCTION book_ledger_entry();

-- A refund is promised when it is requested: refunds on their way count already.
CREATE FUNCTION promise_refund() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind <> 'refund' THEN
    RETURN NULL;
  ELSIF TG_OP = 'INSERT' THEN
    UPDATE payment_intent SET refunding_minor = refunding_minor + NEW.amount_minor WHERE payment_intent_id = NEW.payment_intent_id;
  ELSIF NEW.status = 'refused' AND OLD.status <> 'refused' THEN
    UPDATE payment_intent SET refunding_minor = refunding_minor - NEW.amount_minor WHERE payment_intent_id = NEW.payment_intent_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER refund_promises AFTER INSERT OR UPDATE OF status ON provider_command FOR EACH ROW EXECUTE FUNCTION promise_refund();

CREATE FUNCTION guard_totals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF (NEW.authorised_minor, NEW.captured_minor, NEW.voided_minor, NEW.refunded_minor, NEW.refunding_minor) IS DISTINCT FROM (0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint) THEN
      RAISE EXCEPTION 'an intent starts without money' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  ELSIF pg_trigger_depth() < 2
    AND (NEW.authorised_minor, NEW.captured_minor, NEW.voided_minor, NEW.refunded_minor, NEW.refunding_minor)
      IS DISTINCT FROM (OLD.authorised_minor, OLD.captured_minor, OLD.voided_minor, OLD.refunded_minor, OLD.refunding_minor) THEN
    RAISE EXCEPTION 'totals follow the ledger' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW.amount_minor, NEW.currency, NEW.order_id) IS DISTINCT FROM (OLD.amount_minor, OLD.currency, OLD.order_id) THEN
    RAISE EXCEPTION 'the amount, currency and order of an intent are fixed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payment_intent_totals BEFORE INSERT OR UPDATE ON payment_intent FOR EACH ROW EXECUTE FUNCTION guard_totals();
