import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type { Wording, WordingContent, WordingOnList } from '../../api/shapes/mail-wording.js';

export const wordingsQuery = queryOptions({
  queryKey: ['desk', 'mail-wordings'],
  queryFn: ({ signal }) => api.get<WordingOnList[]>('/mail-wordings', {}, signal),
});

export const wordingQuery = (kind: string) =>
  queryOptions({
    queryKey: ['desk', 'mail-wordings', kind],
    queryFn: ({ signal }) => api.get<Wording>(`/mail-wordings/${kind}`, {}, signal),
  });

/** A wording as it is typed: paragraphs in one field, an empty line between two. */
export interface TypedText {
  subject: string;
  text: string;
}
export type TypedWording = Record<'en' | 'fr', TypedText>;

export const typedOf = ({ en, fr }: WordingContent): TypedWording => ({
  en: { subject: en.subject, text: en.paragraphs.join('\n\n') },
  fr: { subject: fr.subject, text: fr.paragraphs.join('\n\n') },
});

const contentOfText = ({ subject, text }: TypedText): WordingContent['en'] => ({
  subject: subject.trim(),
  paragraphs: text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean),
});

export const contentOf = ({ en, fr }: TypedWording): WordingContent => ({
  en: contentOfText(en),
  fr: contentOfText(fr),
});
