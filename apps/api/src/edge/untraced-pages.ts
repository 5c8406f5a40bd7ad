/** For what a secret in the address opens: kept nowhere, told to no other site, found by no search engine. */
export const UNTRACED = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow, noarchive',
} as const;

/** The page of the web application that shows such an answer. */
export const isUntracedPage = (url: string): boolean => /^\/(statement\/|account-link\b)/.test(url);
