interface Told {
  csrfToken?: string;
  account?: { id?: string };
}

/** The session's token, sent with every change: a page of another site cannot know it. */
let token: string | null = null;
let accountId: string | null = null;

/** Takes the token from an answer that tells who is signed in. */
export function keepCsrfToken(answer: unknown): void {
  const { csrfToken, account } = answer as Told;
  token = csrfToken ?? null;
  accountId = account?.id ?? null;
}

/** The same where it is still the same person; somebody else's session is none to go on under. */
export function renewCsrfToken(answer: unknown): boolean {
  const isSame = accountId === null || (answer as Told).account?.id === accountId;
  if (isSame) keepCsrfToken(answer);
  return isSame;
}

/** Whether what is sent now goes out in that account's name: somebody else may have signed in over an open page. */
export const sendsAs = (account: string): boolean => accountId === null || accountId === account;

export const csrfHeaders = (): Record<string, string> => (token === null ? {} : { 'x-csrf-token': token });
