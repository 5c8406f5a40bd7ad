/** Where a draft is sealed for: it opens at no other student's, under no other name, and as no other part of its form. */
export const draftContext = (studentId: string, name: string, part: string): string =>
  `portal_draft:${studentId}:${name}${part && `:${part}`}`;
