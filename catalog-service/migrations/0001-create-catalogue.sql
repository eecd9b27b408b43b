CREATE TABLE category (
  slug        text COLLATE "C" PRIMARY KEY,
  name        text NOT NULL,
  parent_slug text COLLATE "C" REFERENCES category DEFERRABLE INITIALLY DEFERRED,
  position    integer NOT NULL,
  picture_url text NOT NULL,
  CHECK (parent_slug <> slug)
);

-- `document` is the product as readers get it, written together with the columns it is made of: a read is one row.
CREATE TABLE product (
  product_id    uuid PRIMARY KEY,
  slug          text COLLATE "C" NOT NULL UNIQUE,
  name          text NOT NULL,
  brand         text NOT NULL,
  category_slug text COLLATE "C" NOT NULL REFERENCES category,
  category_path text[] NOT NULL,
  description   text NOT NULL,
  picture_url   text NOT NULL,
  vat_class     text NOT NULL CHECK (vat_class IN ('standard', 'reduced', 'super-reduced')),
  allergens     text[] NOT NULL,
  labels        text[] NOT NULL,
  attributes    jsonb NOT NULL,
  nutrition     jsonb,
  origin        text,
  active        boolean NOT NULL,
  version       integer NOT NULL CHECK (version > 0),
  document      jsonb NOT NULL
);
CREATE INDEX product_category_path ON product USING gin (category_path);

CREATE TABLE variant (
  sku        text COLLATE "C" PRIMARY KEY,
  product_id uuid NOT NULL REFERENCES product,
  position   integer NOT NULL DEFAULT 1,
  ean        text NOT NULL UNIQUE,
  net_value  integer NOT NULL CHECK (net_value > 0),
  net_unit   text NOT NULL CHECK (net_unit IN ('g', 'ml', 'piece')),
  UNIQUE (product_id, position)
);

CREATE TABLE picture (
  name text COLLATE "C" PRIMARY KEY,
  svg  bytea NOT NULL,
  etag text NOT NULL
);

-- Counts the changes of everything above; who keeps answers in memory drops them when it moves.
CREATE TABLE catalogue (
  id      integer PRIMARY KEY CHECK (id = 1),
  version bigint NOT NULL
);
INSERT INTO catalogue (id, version) VALUES (1, 1);
