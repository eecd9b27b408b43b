-- What can be found, from the events of catalog, pricing and inventory: each part with the version it was told in.
-- `changed_in` is the transaction that changed what readers see. Readers remember the oldest transaction that was running when they
-- looked and read from there next time, so a change that commits late is never passed over.
CREATE TABLE document (
  sku             text COLLATE "C" PRIMARY KEY,
  product         jsonb,
  product_version integer NOT NULL DEFAULT 0,
  price           jsonb,
  price_version   integer NOT NULL DEFAULT 0,
  availability    text NOT NULL DEFAULT 'out' CHECK (availability IN ('in-stock', 'low', 'out')),
  stock_sequence  bigint NOT NULL DEFAULT 0,
  changed_in      xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX document_changed_in ON document (changed_in);
