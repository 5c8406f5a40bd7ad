import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type { Schemas } from '../../api/schema.js';

export type Message = Schemas['ShownNoteAnswer'];

/** The thread with the office, newest first. */
export const messagesQuery = queryOptions({
  queryKey: ['me', 'notes'],
  queryFn: ({ signal }) => api.get<Message[]>('/me/notes', {}, signal),
});
