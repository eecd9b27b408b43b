import { onEvent } from '@halles/service-kit'
import { OrderPlaced, PriceChanged, ProductChanged, StockChanged } from '../events.ts'
import { closeOpenCart } from '../store/cart-store.ts'
import { savePrice, saveProduct, saveStock } from '../store/goods-store.ts'

export const handlers = [
  onEvent('product.changed.v1', ProductChanged, (tx, { data }) => saveProduct(tx, data)),
  onEvent('price.changed.v1', PriceChanged, (tx, { data }) => savePrice(tx, data)),
  onEvent('stock.changed.v1', StockChanged, (tx, { data, sequence }) => saveStock(tx, data, sequence ?? '0')),
  onEvent(
    'order.placed.v1',
    OrderPlaced,
    async (tx, { data }) => void (await closeOpenCart(tx, data.cartId, data.orderId)),
  ),
]
