/** One spelling per address: people do not remember how they capitalised theirs. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase()
}
