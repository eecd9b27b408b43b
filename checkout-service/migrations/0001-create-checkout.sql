CREATE TABLE checkout (
  checkout_id  uuid PRIMARY KEY,
  cart_id      uuid NOT NULL,
  owner        text NOT NULL,
  lines        jsonb NOT NULL,
  contact      jsonb,
  delivery     jsonb,
  quote        jsonb,
  status       text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'placed')),
  order_id     uuid,
  order_number text,
  attempt      integer NOT NULL DEFAULT 0,
  created_at   timestamptz NOT NULL DEFAULT now(),
  expires_at   timestamptz NOT NULL DEFAULT now() + interval '24 hours'
);
CREATE INDEX checkout_owner ON checkout (owner, created_at DESC);
CREATE INDEX checkout_expiry ON checkout (expires_at) WHERE status = 'open';
