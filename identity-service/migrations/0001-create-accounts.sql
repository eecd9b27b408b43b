CREATE TABLE account (
  account_id    uuid PRIMARY KEY,
  email         text NOT NULL UNIQUE CHECK (email = lower(email)),
  name          text NOT NULL,
  password_hash text NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
  roles         text[] NOT NULL CHECK (roles <@ ARRAY['shopper', 'staff', 'manager', 'release-engineer'] AND cardinality(roles) > 0),
  created_at    timestamptz NOT NULL DEFAULT now()
);

-- session_id is the SHA-256 of the token in the cookie: whoever reads this table can not sign in with it.
-- An impersonation is a session of the customer that hangs on the session of the member of staff and never outlives it.
CREATE TABLE session (
  session_id       text PRIMARY KEY CHECK (session_id ~ '^[0-9a-f]{64}$'),
  account_id       uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  actor_id         uuid REFERENCES account ON DELETE CASCADE,
  staff_session_id text REFERENCES session ON DELETE CASCADE,
  created_at       timestamptz NOT NULL DEFAULT now(),
  expires_at       timestamptz NOT NULL,
  CHECK ((actor_id IS NULL) = (staff_session_id IS NULL)),
  CHECK (actor_id <> account_id)
);
CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_staff_session ON session (staff_session_id) WHERE staff_session_id IS NOT NULL;
CREATE INDEX session_expiry ON session (expires_at);

CREATE TABLE audit_entry (
  entry_id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at         timestamptz NOT NULL DEFAULT now(),
  kind       text NOT NULL CHECK (kind IN ('impersonation-started', 'impersonation-ended', 'password-changed')),
  account_id uuid NOT NULL,
  actor_id   uuid NOT NULL,
  reason     text
);
CREATE INDEX audit_entry_account ON audit_entry (account_id, entry_id);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
