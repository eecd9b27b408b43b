/** `amount × by / over`, rounded half up, for whole numbers that are not negative: floating point never meets money. */
export function scaleHalfUp(amount: number, by: number, over: number): number {
  const doubled = amount * by * 2 + over
  if (!Number.isSafeInteger(doubled))
    return Number((BigInt(amount) * BigInt(by) * 2n + BigInt(over)) / (BigInt(over) * 2n))
  return (doubled - (doubled % (over * 2))) / (over * 2)
}
