CREATE SEQUENCE order_number_seq START 100000417 INCREMENT 7;

CREATE TABLE orders (
  order_id           uuid PRIMARY KEY,
  order_number       text NOT NULL UNIQUE,
  checkout_id        uuid NOT NULL UNIQUE,
  cart_id            uuid NOT NULL,
  owner              text NOT NULL,
  contact            jsonb NOT NULL,
  delivery           jsonb NOT NULL,
  status             text NOT NULL CHECK (status IN ('placed', 'awaiting-payment', 'confirmed', 'picking', 'packed', 'completed', 'cancelled', 'refused')),
  refusal            jsonb,
  currency           text NOT NULL,
  subtotal_minor     integer NOT NULL CHECK (subtotal_minor >= 0),
  delivery_fee_minor integer NOT NULL CHECK (delivery_fee_minor >= 0),
  total_minor        integer NOT NULL CHECK (total_minor >= 0),
  captured_minor     integer NOT NULL DEFAULT 0,
  refunded_minor     integer NOT NULL DEFAULT 0,
  payment_method     jsonb NOT NULL,
  payment_intent_id  uuid NOT NULL,
  payment_status     text NOT NULL DEFAULT 'none',
  payment_url        text,
  allocations        jsonb NOT NULL DEFAULT '[]',
  version            integer NOT NULL DEFAULT 1,
  placed_at          timestamptz NOT NULL DEFAULT now(),
  updated_at         timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT total_adds_up CHECK (total_minor = subtotal_minor + delivery_fee_minor),
  CONSTRAINT captured_within_total CHECK (captured_minor BETWEEN 0 AND total_minor),
  CONSTRAINT refunded_within_captured CHECK (refunded_minor BETWEEN 0 AND captured_minor)
);
CREATE INDEX orders_owner ON orders (owner, placed_at DESC, order_id DESC);
CREATE INDEX orders_queue ON orders (status, placed_at DESC, order_id DESC);
CREATE INDEX orders_recent ON orders (placed_at DESC, order_id DESC);

CREATE TABLE order_line (
  line_id           uuid PRIMARY KEY,
  order_id          uuid NOT NULL REFERENCES orders,
  position          integer NOT NULL,
  sku               text NOT NULL,
  name              text NOT NULL,
  picture_url       text NOT NULL,
  quantity          integer NOT NULL CHECK (quantity > 0),
  unit_amount_minor integer NOT NULL CHECK (unit_amount_minor >= 0),
  line_amount_minor integer NOT NULL,
  vat_rate_bp       integer NOT NULL,
  picked_quantity   integer CHECK (picked_quantity BETWEEN 0 AND quantity),
  refunded_quantity integer NOT NULL DEFAULT 0,
  CONSTRAINT refunded_within_picked CHECK (refunded_quantity BETWEEN 0 AND coalesce(picked_quantity, 0)),
  CONSTRAINT line_adds_up CHECK (line_amount_minor = unit_amount_minor * quantity)
);
CREATE INDEX order_line_order ON order_line (order_id, position);

CREATE TABLE refund (
  refund_id    uuid PRIMARY KEY,
  order_id     uuid NOT NULL REFERENCES orders,
  line_id      uuid NOT NULL REFERENCES order_line,
  quantity     integer NOT NULL CHECK (quantity > 0),
  amount_minor integer NOT NULL CHECK (amount_minor > 0),
  reason       text NOT NULL,
  requested_by text NOT NULL,
  status       text NOT NULL CHECK (status IN ('requested', 'succeeded', 'failed')),
  created_at   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX refund_order ON refund (order_id);

CREATE TABLE timeline_entry (
  entry_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id uuid NOT NULL,
  at       timestamptz NOT NULL,
  service  text NOT NULL,
  kind     text NOT NULL,
  title    text NOT NULL,
  detail   text,
  actor    text,
  trace_id text
);
CREATE INDEX timeline_entry_order ON timeline_entry (order_id, at, entry_id);
