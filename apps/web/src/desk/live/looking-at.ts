const PLACES: Record<string, string> = {
  documents: 'document',
  'letter-requests': 'letter_request',
  submissions: 'submission',
  students: 'student',
  candidates: 'candidate',
};

/** What a page of the desk shows, as colleagues are told of it; null for lists and settings. */
export function lookingAt(path: string): string | null {
  const [, , place, id] = path.split('/');
  const kind = place === undefined ? undefined : PLACES[place];
  return kind && id && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? `${kind}:${id}` : null;
}
