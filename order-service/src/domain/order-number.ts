/** `H-100000417`: what people read to each other on the phone. */
export function orderNumberOf(sequence: bigint | number): string {
  return `H-${String(sequence).padStart(9, '0')}`
}
