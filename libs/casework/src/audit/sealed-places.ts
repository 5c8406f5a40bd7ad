/** Where a draft is sealed for: it opens at no other student's, and under no other name. */
export const draftContext = (studentId: string, name: string): string => `portal_draft:${studentId}:${name}`;
