/**
 * For links to views of one page: one is where its whole search is the address's. A link that names less leads elsewhere, though
 * the router by itself calls it active.
 */
export const THIS_VIEW = {
  activeOptions: { exact: true },
  activeProps: { 'aria-current': 'page' },
} as const;
