CREATE TABLE charge (
  charge_id        text PRIMARY KEY,
  reference        text NOT NULL UNIQUE,
  idempotency_key  text NOT NULL UNIQUE,
  request_hash     text NOT NULL,
  amount_minor     bigint NOT NULL CHECK (amount_minor > 0),
  currency         text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  return_url       text NOT NULL,
  token            text,
  status           text NOT NULL CHECK (status IN ('requires_action', 'processing', 'authorised', 'declined', 'captured', 'voided')),
  decline_code     text,
  authorised_minor bigint NOT NULL DEFAULT 0,
  captured_minor   bigint NOT NULL DEFAULT 0,
  voided_minor     bigint NOT NULL DEFAULT 0,
  refunded_minor   bigint NOT NULL DEFAULT 0,
  wrong_codes      integer NOT NULL DEFAULT 0,
  approve_at       timestamptz,
  created_at       timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT charge_balances CHECK (
    authorised_minor IN (0, amount_minor) AND captured_minor >= 0 AND voided_minor >= 0 AND refunded_minor >= 0
    AND captured_minor + voided_minor <= authorised_minor AND refunded_minor <= captured_minor)
);
CREATE INDEX charge_approve_at ON charge (approve_at) WHERE approve_at IS NOT NULL;

CREATE TABLE movement (
  movement_id      text PRIMARY KEY,
  seq              bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  charge_id        text NOT NULL REFERENCES charge,
  kind             text NOT NULL CHECK (kind IN ('authorised', 'captured', 'voided', 'refunded')),
  amount_minor     bigint NOT NULL CHECK (amount_minor >= 0),
  refund_reference text,
  at               timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX movement_charge ON movement (charge_id, seq);
CREATE UNIQUE INDEX movement_once ON movement (charge_id, kind) WHERE kind <> 'refunded';
CREATE UNIQUE INDEX movement_refund ON movement (charge_id, refund_reference) WHERE kind = 'refunded';

CREATE TABLE webhook (
  event_id        text PRIMARY KEY,
  seq             bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  charge_id       text NOT NULL REFERENCES charge,
  type            text NOT NULL,
  body            text NOT NULL,
  attempts        integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL DEFAULT now(),
  delivered_at    timestamptz,
  last_error      text,
  created_at      timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX webhook_due ON webhook (next_attempt_at) WHERE delivered_at IS NULL;
