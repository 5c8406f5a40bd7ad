import type { Readiness } from '../../api/shapes/home.js';

export interface StudentsSearch {
  q?: string;
  program?: string;
  status?: Readiness;
}

export function readStudentsSearch(search: Record<string, unknown>): StudentsSearch {
  const { q, program, status } = search;
  const text = typeof q === 'number' ? String(q) : q;
  return {
    ...(typeof text === 'string' && text ? { q: text } : {}),
    ...(typeof program === 'string' && program ? { program } : {}),
    ...(status === 'ready' || status === 'not_ready' || status === 'unknown' ? { status } : {}),
  };
}
