import { formatMoney } from '#lib/domain/money.ts'
import { classNames } from './class-names.ts'

type MoneyProps = { amountMinor: number; currency?: string; className?: string; signed?: boolean }

export function Money({ amountMinor, currency, className, signed }: MoneyProps) {
  const sign = signed && amountMinor > 0 ? '+' : ''
  return (
    <span className={classNames('figures whitespace-nowrap', className)}>
      {sign}
      {formatMoney(amountMinor || 0, currency).replace('-', '−')}
    </span>
  )
}
