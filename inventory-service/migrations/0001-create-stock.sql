CREATE TABLE location (
  location_id text PRIMARY KEY,
  name        text NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('store', 'warehouse', 'drive')),
  city        text NOT NULL,
  position    integer NOT NULL
);
INSERT INTO location (location_id, name, kind, city, position) VALUES
  ('paris-drive', 'Halles Drive Paris Bastille', 'drive', 'Paris', 1),
  ('lyon-store', 'Halles Lyon Part-Dieu', 'store', 'Lyon', 2),
  ('central-warehouse', 'Halles Central Warehouse', 'warehouse', 'Orléans', 3);

CREATE TABLE stock (
  sku         text NOT NULL,
  location_id text NOT NULL REFERENCES location,
  received    bigint NOT NULL DEFAULT 0,
  on_hand     integer NOT NULL DEFAULT 0 CHECK (on_hand >= 0),
  held        integer NOT NULL DEFAULT 0 CHECK (held >= 0),
  sold        bigint NOT NULL DEFAULT 0 CHECK (sold >= 0),
  version     integer NOT NULL DEFAULT 1,
  PRIMARY KEY (sku, location_id),
  CONSTRAINT stock_balances CHECK (received = on_hand + held + sold)
);

CREATE TABLE hold (
  hold_id    text PRIMARY KEY,
  status     text NOT NULL CHECK (status IN ('held', 'confirmed', 'released', 'expired', 'fulfilled')),
  expires_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX hold_expiry ON hold (expires_at) WHERE status = 'held';

CREATE TABLE hold_line (
  hold_id     text NOT NULL REFERENCES hold,
  sku         text NOT NULL,
  location_id text NOT NULL,
  quantity    integer NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (hold_id, sku, location_id)
);

CREATE TABLE stock_movement (
  movement_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sku         text NOT NULL,
  location_id text NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('received', 'adjusted', 'held', 'released', 'sold')),
  quantity    integer NOT NULL,
  reference   text NOT NULL,
  reason      text,
  actor       text,
  at          timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX stock_movement_sku ON stock_movement (sku, movement_id);
