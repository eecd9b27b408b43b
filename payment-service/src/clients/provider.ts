import type { Charge } from '../domain/charge.ts'

/** What we ask of any payment provider. Every call that moves money carries a key, so that saying it twice does it once. */
export interface PaymentProvider {
  createCharge(charge: NewCharge, timeoutMs: number): Promise<Charge>
  /** What became of the charge for our intent; undefined when the provider never heard of it. */
  findCharge(reference: string, timeoutMs: number): Promise<Charge | undefined>
  capture(chargeId: string, amountMinor: number, key: string, timeoutMs: number): Promise<Charge>
  void(chargeId: string, key: string, timeoutMs: number): Promise<Charge>
  refund(
    chargeId: string,
    refund: { refundId: string; amountMinor: number },
    key: string,
    timeoutMs: number,
  ): Promise<Charge>
  close(): Promise<void>
}

export interface NewCharge {
  reference: string
  amountMinor: number
  currency: string
  returnUrl: string
  token: string | null
}

/** The provider said no, and will say no again. */
export class ProviderRefusedError extends Error {
  override name = 'ProviderRefusedError'
  readonly kind: string

  constructor(kind: string, message: string) {
    super(message)
    this.kind = kind
  }
}

/** Nobody knows whether it happened: no answer, half an answer, or a provider in trouble. Only asking tells. */
export class ProviderUnclearError extends Error {
  override name = 'ProviderUnclearError'
}
