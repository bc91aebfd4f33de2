import { codeOf } from '../error-code.ts'

/** Whether a statement failed for what it was given (SQLSTATE classes 22 and 23), and will fail each time it is given that. */
export function isRefusedData(error: unknown): boolean {
  return /^2[23][0-9A-Z]{3}$/.test(codeOf(error))
}
