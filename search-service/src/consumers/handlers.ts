import { onEvent } from '@halles/service-kit'
import { PriceChanged, ProductChanged, StockChanged } from '../events.ts'
import { savePrice, saveProduct, saveStock } from '../store/document-store.ts'

export const handlers = [
  onEvent('product.changed.v1', ProductChanged, (tx, { data }) => saveProduct(tx, data)),
  onEvent('price.changed.v1', PriceChanged, (tx, { data }) => savePrice(tx, data)),
  onEvent('stock.changed.v1', StockChanged, (tx, { data, sequence }) => saveStock(tx, data, sequence ?? '0')),
]
