/** What an office may be called in French; null, or left out, where it has no French name and is called by the English one. */
export interface FrenchNames {
  readonly institutionNameFr: string | null;
  readonly officeNameFr: string | null;
  readonly signatoryTitleFr: string | null;
}

export const NO_FRENCH_NAMES: FrenchNames = {
  institutionNameFr: null,
  officeNameFr: null,
  signatoryTitleFr: null,
};

/**
 * An office as a reader of one language calls it: `institutionName`, `officeName` and `signatoryTitle` are in that language
 * where the office has them so, and English otherwise. The French names are left out of it.
 */
export function officeIn<Office extends Partial<FrenchNames>>(
  office: Office,
  language: 'en' | 'fr',
): Omit<Office, keyof FrenchNames> {
  const { institutionNameFr, officeNameFr, signatoryTitleFr, ...english } = office;
  if (language === 'en') return english;
  return {
    ...english,
    ...(institutionNameFr && { institutionName: institutionNameFr }),
    ...(officeNameFr && { officeName: officeNameFr }),
    ...(signatoryTitleFr && { signatoryTitle: signatoryTitleFr }),
  };
}
