import { STUDENT_MAIL_DOMAIN } from './people.js';

/** Everyone may read this password: it opens fictitious people on one's own machine and nothing else. */
export const DEMONSTRATION_PASSWORD = 'kestrel-demonstration';

export const STAFF = [
  { role: 'coordinator', email: 'maya.okafor@kestrel.example', displayName: 'Maya Okafor' },
  { role: 'reviewer', email: 'tomas.lindqvist@kestrel.example', displayName: 'Tomas Lindqvist' },
  { role: 'administrator', email: 'admin@kestrel.example', displayName: 'Renée Castellan' },
] as const;

/** The two students who can sign in; the rest have accounts without a password. */
export const STUDENT_SIGN_INS = {
  beginning: `linh.tran@${STUDENT_MAIL_DOMAIN}`,
  expiring: `mateusz.kowalski@${STUDENT_MAIL_DOMAIN}`,
} as const;

/** The one candidate of the second pathway who can sign in: an invitation of theirs runs out. */
export const CANDIDATE_SIGN_IN = 'lena.hofmann@hochschule.example';

/** One way to sign in, as it is printed. */
export interface SignIn {
  readonly who: string;
  readonly login: string;
  readonly password: string;
}

const signIn = (who: string, login: string): SignIn => ({ who, login, password: DEMONSTRATION_PASSWORD });

export const SIGN_INS: readonly SignIn[] = [
  signIn('student, may ask for the first letter', STUDENT_SIGN_INS.beginning),
  signIn('student, verified, study permit ends soon', STUDENT_SIGN_INS.expiring),
  signIn('IEC candidate, invited, clock half gone', CANDIDATE_SIGN_IN),
  ...STAFF.map(({ role, email }) => signIn(role === 'administrator' ? role : `staff, ${role}`, email)),
];
