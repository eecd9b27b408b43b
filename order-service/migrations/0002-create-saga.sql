CREATE TABLE saga (
  saga_id          text PRIMARY KEY,
  kind             text NOT NULL,
  definition       integer NOT NULL,
  order_id         uuid NOT NULL REFERENCES orders,
  state            text NOT NULL CHECK (state IN ('running', 'compensating', 'done', 'compensated')),
  step             integer NOT NULL DEFAULT 0,
  data             jsonb NOT NULL DEFAULT '{}',
  refusal          jsonb,
  cancel_requested boolean NOT NULL DEFAULT false,
  attempts         integer NOT NULL DEFAULT 0,
  next_run_at      timestamptz NOT NULL DEFAULT now(),
  deadline_at      timestamptz,
  claim            uuid,
  claimed_until    timestamptz,
  last_error       text,
  created_at       timestamptz NOT NULL DEFAULT now(),
  updated_at       timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX saga_due ON saga (next_run_at) WHERE state IN ('running', 'compensating');
CREATE INDEX saga_order ON saga (order_id);
