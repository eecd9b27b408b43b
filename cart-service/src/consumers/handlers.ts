import { onEvent } from '@halles/service-kit'
import { OrderConfirmed, PriceChanged, ProductChanged, StockChanged } from '../events.ts'
import { savePrice, saveProduct, saveStock } from '../store/goods-store.ts'
import { takeOrdered } from '../usecases/take-ordered.ts'

export const handlers = [
  onEvent('product.changed.v1', ProductChanged, (tx, { data }) => saveProduct(tx, data)),
  onEvent('price.changed.v1', PriceChanged, (tx, { data }) => savePrice(tx, data)),
  onEvent('stock.changed.v1', StockChanged, (tx, { data, sequence }) => saveStock(tx, data, sequence ?? '0')),
  onEvent('order.confirmed.v1', OrderConfirmed, (tx, { data }) => takeOrdered(tx, data)),
]
