CREATE TABLE watched_order (
  order_id uuid PRIMARY KEY,
  owner    text NOT NULL
);

CREATE TABLE progress (
  seq      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id uuid NOT NULL REFERENCES watched_order,
  status   text NOT NULL,
  title    text NOT NULL,
  at       timestamptz NOT NULL
);
CREATE INDEX progress_order ON progress (order_id, seq);

CREATE TABLE message (
  message_id uuid PRIMARY KEY,
  order_id   uuid NOT NULL,
  template   text NOT NULL,
  recipient  text NOT NULL,
  subject    text NOT NULL,
  body       text NOT NULL,
  status     text NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'sent', 'failed')),
  attempts   integer NOT NULL DEFAULT 0,
  last_error text,
  sent_at    timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX message_order ON message (order_id, created_at);
CREATE INDEX message_queued ON message (created_at) WHERE status = 'queued';
