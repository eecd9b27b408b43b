-- What we know of the goods from the events of catalog, pricing and inventory: each part with the version it was told in.
CREATE TABLE goods (
  sku             text COLLATE "C" PRIMARY KEY,
  product_id      uuid,
  slug            text,
  name            text,
  brand           text,
  picture_url     text,
  active          boolean NOT NULL DEFAULT false,
  product_version integer NOT NULL DEFAULT 0,
  amount_minor    integer CHECK (amount_minor >= 0),
  price_version   integer NOT NULL DEFAULT 0,
  availability    text NOT NULL DEFAULT 'out' CHECK (availability IN ('in-stock', 'low', 'out')),
  stock_sequence  bigint NOT NULL DEFAULT 0
);

CREATE TABLE cart (
  cart_id     uuid PRIMARY KEY,
  owner       text NOT NULL,
  status      text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'ordered', 'merged')),
  version     integer NOT NULL DEFAULT 1,
  order_id    text,
  merged_into uuid REFERENCES cart,
  changed_at  timestamptz NOT NULL DEFAULT now(),
  CHECK ((status = 'ordered') = (order_id IS NOT NULL)),
  CHECK ((status = 'merged') = (merged_into IS NOT NULL))
);
CREATE UNIQUE INDEX cart_open ON cart (owner) WHERE status = 'open';
CREATE INDEX cart_merged_into ON cart (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX cart_changed_at ON cart (changed_at);

CREATE TABLE cart_line (
  cart_id  uuid NOT NULL REFERENCES cart ON DELETE CASCADE,
  sku      text COLLATE "C" NOT NULL,
  quantity integer NOT NULL CHECK (quantity BETWEEN 1 AND 99),
  added_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (cart_id, sku)
);
