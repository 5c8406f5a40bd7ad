import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type {
  LetterBase,
  LetterKindRecord,
  LetterTemplate,
  TemplateFields,
} from '../../api/shapes/letter-template.js';

/** Kinds and templates hang under one key: a step on a template changes what the kinds show. */
export const LETTERS_KEY = ['desk', 'letters'];

export const letterKindsQuery = queryOptions({
  queryKey: [...LETTERS_KEY, 'kinds'],
  queryFn: ({ signal }) => api.get<LetterKindRecord[]>('/letter-kinds', {}, signal),
});

/** Of one kind, or of all; the latest edition of each kind first. */
export const templatesQuery = (kind: string | null = null) =>
  queryOptions({
    queryKey: [...LETTERS_KEY, 'templates', kind],
    queryFn: ({ signal }) => api.get<LetterTemplate[]>('/letter-templates', { kind }, signal),
  });

export const templateQuery = (id: string) =>
  queryOptions({
    queryKey: [...LETTERS_KEY, 'template', id],
    queryFn: ({ signal }) => api.get<LetterTemplate>(`/letter-templates/${id}`, {}, signal),
  });

export const templateFieldsQuery = (base: LetterBase) =>
  queryOptions({
    queryKey: ['desk', 'letter-fields', base],
    queryFn: ({ signal }) => api.get<TemplateFields>('/letter-template-fields', { base }, signal),
    staleTime: Infinity,
  });
