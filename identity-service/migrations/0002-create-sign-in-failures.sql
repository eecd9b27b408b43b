-- address_hash, not the address: people type their password, or a stranger's address, into the wrong field.
CREATE TABLE sign_in_failure (
  address_hash  text PRIMARY KEY CHECK (address_hash ~ '^[0-9a-f]{64}$'),
  failures      integer NOT NULL CHECK (failures > 0),
  last_at       timestamptz NOT NULL DEFAULT now(),
  blocked_until timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX sign_in_failure_last ON sign_in_failure (last_at);
