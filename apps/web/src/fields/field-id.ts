/** The element id of a field by its path in the request ('permit.expiresOn' → 'f-permit-expiresOn'): summaries link to it. */
export const fieldId = (path: string): string => `f-${path.replaceAll(/[^a-zA-Z0-9_-]+/g, '-')}`;
