CREATE TABLE halles.lease (
  id     integer PRIMARY KEY CHECK (id = 1),
  colour text NOT NULL,
  epoch  bigint NOT NULL,
  taken_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO halles.lease (id, colour, epoch) VALUES (1, 'none', 0);

-- Every effect of consumers, jobs and sagas calls this first. The shared lock is held to the end of the transaction,
-- so a handover (exclusive) waits for what is in flight and nothing of the old colour commits after it.
CREATE FUNCTION halles.fence(my_colour text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE current_colour text; current_epoch bigint;
BEGIN
  PERFORM pg_advisory_xact_lock_shared(4801, 1);
  SELECT colour, epoch INTO current_colour, current_epoch FROM halles.lease WHERE id = 1;
  IF current_colour IS DISTINCT FROM my_colour THEN
    RAISE EXCEPTION 'lease is held by % (epoch %)', current_colour, current_epoch USING ERRCODE = 'HL001';
  END IF;
  RETURN current_epoch;
END $$;

CREATE FUNCTION halles.take_lease(new_colour text, new_epoch bigint) RETURNS TABLE (colour text, epoch bigint) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(4801, 1);
  UPDATE halles.lease l SET colour = new_colour, epoch = new_epoch, taken_at = now() WHERE l.id = 1 AND l.epoch < new_epoch;
  RETURN QUERY SELECT l.colour, l.epoch FROM halles.lease l WHERE l.id = 1;
END $$;

CREATE TABLE halles.outbox (
  seq        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id   uuid NOT NULL UNIQUE,
  type       text NOT NULL,
  subject    text NOT NULL,
  event      jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE halles.inbox (
  message_id  uuid PRIMARY KEY,
  type        text NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX inbox_received_at ON halles.inbox (received_at);

CREATE TABLE halles.parked (
  message_id  uuid PRIMARY KEY,
  type        text NOT NULL,
  subject     text NOT NULL,
  reason      text NOT NULL,
  parked_at   timestamptz NOT NULL DEFAULT now(),
  replayed_at timestamptz
);

CREATE TABLE halles.idempotency (
  scope        text NOT NULL,
  key          text NOT NULL,
  request_hash text NOT NULL,
  status       integer,
  body         jsonb,
  locked_until timestamptz,
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (scope, key)
);
CREATE INDEX idempotency_created_at ON halles.idempotency (created_at);
