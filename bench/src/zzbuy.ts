import { Pool } from 'undici'
import { buy } from './measure/zzorders.ts'
import { gatewayUrl } from './shop.ts'
const pool = new Pool(gatewayUrl, { connections: 4 })
export const buyOnce = (sku: string) => buy(pool, sku)
