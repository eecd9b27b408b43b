export interface FieldProblem {
  fieldId: string
  message: string
}

export function checkText(fieldId: string, value: string, message: string): FieldProblem[] {
  return value.trim() === '' ? [{ fieldId, message }] : []
}

export function checkEmail(fieldId: string, value: string): FieldProblem[] {
  if (value === '') return [{ fieldId, message: 'Enter your e-mail address' }]
  return /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(value)
    ? []
    : [{ fieldId, message: 'Enter an e-mail address like name@example.com' }]
}

export function checkPassword(fieldId: string, value: string): FieldProblem[] {
  return value.length >= 12 ? [] : [{ fieldId, message: 'Choose a password of at least 12 characters' }]
}

export function checkPostalCode(fieldId: string, value: string): FieldProblem[] {
  return /^\d{5}$/.test(value) ? [] : [{ fieldId, message: 'Enter a postal code of five digits, like 75012' }]
}

export function checkPhone(fieldId: string, value: string): FieldProblem[] {
  if (value === '') return [{ fieldId, message: 'Enter a phone number for the day of delivery' }]
  return /^\+?[\d\s().-]{6,24}$/.test(value)
    ? []
    : [{ fieldId, message: 'Enter a phone number like 06 12 34 56 78' }]
}
