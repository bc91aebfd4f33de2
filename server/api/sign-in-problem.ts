import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../access/password.ts'
import { ProblemError } from './problem.ts'

/** What the library refuses with, in our words. The same words for an unknown e-mail and for a wrong password. */
const problems: Record<string, (path: string) => ProblemError> = {
  INVALID_EMAIL_OR_PASSWORD: () => new ProblemError(401, 'wrong-credentials', 'E-mail or password is not right'),
  INVALID_EMAIL: () => invalid('email', 'Give an e-mail address, such as ana@example.com'),
  PASSWORD_TOO_SHORT: (path) => invalid(passwordAt(path), `At least ${SHORTEST_PASSWORD} characters`),
  PASSWORD_TOO_LONG: (path) => invalid(passwordAt(path), `At most ${LONGEST_PASSWORD} characters`),
  INVALID_PASSWORD: () => invalid('currentPassword', 'This is not your password'),
  INVALID_TOKEN: () => new ProblemError(410, 'link-expired', 'This link was used, or its time is over; ask for a new one'),
  UNAUTHORIZED: () => new ProblemError(401, 'no-key', 'Sign in first'),
}

/** `path`: of the door that refused. */
export async function signInProblem(answer: Response, path: string): Promise<Error> {
  const said = (await answer.json().catch(() => ({}))) as { code?: unknown; message?: unknown }
  const known = typeof said.code === 'string' ? problems[said.code] : undefined
  if (known) return known(path)
  if (answer.status === 403) return new ProblemError(403, 'wrong-origin', 'This must come from a page of Puntual’s own')
  if (answer.status === 401) return new ProblemError(401, 'no-key', 'Sign in first')
  if (answer.status < 500) return new ProblemError(422, 'invalid', typeof said.message === 'string' ? said.message : 'Not valid')
  return new Error('Signing in failed')
}

/** The field that holds the password, as the doors name it. */
function passwordAt(path: string): string {
  return path.includes('/sign-in/') ? 'password' : 'newPassword'
}

function invalid(path: string, message: string): ProblemError {
  return new ProblemError(422, 'invalid', `${path}: ${message}`, [{ path, message }])
}
