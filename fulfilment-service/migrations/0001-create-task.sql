CREATE TABLE task (
  task_id          uuid PRIMARY KEY,
  order_number     text,
  customer_name    text,
  delivery_method  text,
  location_ids     text[] NOT NULL DEFAULT '{}',
  status           text NOT NULL CHECK (status IN ('open', 'claimed', 'picking', 'packed', 'handed-over', 'cancelled')),
  claimed_by       text,
  claimed_by_name  text,
  lease_expires_at timestamptz,
  version          integer NOT NULL DEFAULT 1,
  created_at       timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX task_queue ON task (created_at, task_id) WHERE status IN ('open', 'claimed', 'picking', 'packed');
CREATE INDEX task_recent ON task (created_at, task_id);

CREATE TABLE task_line (
  task_id         uuid NOT NULL REFERENCES task,
  position        integer NOT NULL,
  line_id         uuid NOT NULL,
  location_id     text NOT NULL,
  sku             text NOT NULL,
  name            text NOT NULL,
  picture_url     text NOT NULL,
  quantity        integer NOT NULL CHECK (quantity > 0),
  picked_quantity integer CHECK (picked_quantity BETWEEN 0 AND quantity),
  short_reason    text,
  PRIMARY KEY (task_id, position)
);
