CREATE TABLE price (
  sku          text COLLATE "C" PRIMARY KEY,
  amount_minor integer NOT NULL CHECK (amount_minor >= 0),
  currency     text NOT NULL DEFAULT 'EUR' CHECK (currency = 'EUR'),
  vat_class    text NOT NULL CHECK (vat_class IN ('standard', 'reduced', 'super-reduced')),
  net_value    integer NOT NULL CHECK (net_value > 0),
  net_unit     text NOT NULL CHECK (net_unit IN ('g', 'ml', 'piece')),
  version      integer NOT NULL DEFAULT 1 CHECK (version > 0)
);

-- Who asked for which price, and since when.
CREATE TABLE price_change (
  change_id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sku          text NOT NULL,
  version      integer NOT NULL,
  amount_minor integer NOT NULL,
  actor        text NOT NULL,
  at           timestamptz NOT NULL DEFAULT now(),
  UNIQUE (sku, version)
);
