const digitRun = /(?<![\d.\-a-f])\d(?:[ -]?\d){12,18}(?![\d\-a-f])/g

/** Replaces runs of 13 to 19 digits that pass the Luhn check, so that a card number typed anywhere never reaches a log. */
export function scrubCardNumbers(line: string): string {
  return line.replace(digitRun, (run) => (passesLuhn(run.replace(/\D/g, '')) ? '[card number removed]' : run))
}

function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    let digit = Number(digits[digits.length - 1 - index])
    if (index % 2 === 1) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2
    sum += digit
  }
  return sum % 10 === 0
}
