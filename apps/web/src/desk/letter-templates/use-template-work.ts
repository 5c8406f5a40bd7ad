import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem, type FieldProblem } from '../../api/problem.js';
import { api } from '../../api/request.js';
import type { LetterTemplate } from '../../api/shapes/letter-template.js';
import { contentOf, draftOf, type Draft } from './draft.js';
import { LETTERS_KEY, templateQuery } from './template-data.js';

export type TemplateStep = 'submit' | 'review' | 'send-back' | 'put-in-force' | 'roll-back' | 'retire';

export interface TemplateWork {
  /** The template in the version that the page builds on. */
  seen: LetterTemplate;
  draft: Draft;
  dirty: boolean;
  faults: FieldProblem[];
  /** Counts the times that faults ask to be looked at. */
  attention: number;
  /** What stands now, when a step was refused because of a change in between. */
  stale: LetterTemplate | null;
  change: (draft: Draft, changed?: string) => void;
  save: () => Promise<void>;
  step: (step: TemplateStep, body: Record<string, unknown>) => Promise<void>;
  /** After a change in between: go on with one's own words, or take those that stand now. */
  settle: (own: boolean) => void;
}

const text = (draft: Draft): string => JSON.stringify(contentOf(draft));

/** A template under work: what is typed stays until it is saved, whatever is refused and whoever else changes it. */
export function useTemplateWork(template: LetterTemplate): TemplateWork {
  const queries = useQueryClient();
  const [seen, setSeen] = useState(template);
  const [draft, setDraft] = useState(() => draftOf(template.content));
  const [faults, setFaults] = useState<FieldProblem[]>(template.faults);
  const [attention, setAttention] = useState(0);
  const [stale, setStale] = useState<LetterTemplate | null>(null);
  const dirty = text(draft) !== text(draftOf(seen.content));
  const build = (next: LetterTemplate): void => {
    setSeen(next);
    setFaults(next.faults);
  };
  const replace = (next: LetterTemplate): void => {
    build(next);
    setDraft(draftOf(next.content));
  };
  // Somebody else's change is taken over at once where nothing typed would be lost by it.
  if (template.version > seen.version && !dirty && !stale) replace(template);

  const took = async (next: LetterTemplate): Promise<void> => {
    build(next);
    setStale(null);
    queries.setQueryData(templateQuery(next.id).queryKey, next);
    await queries.invalidateQueries({ queryKey: LETTERS_KEY });
  };
  /** Shows what this page has a place for; any other refusal goes on to whoever asked. */
  const refused = (error: unknown): void => {
    if (!(error instanceof Problem)) throw error;
    const inWords = error.errors.filter(({ path }) => path.startsWith('content.'));
    if (error.code === 'stale_version' && error.extra['current'])
      setStale(error.extra['current'] as LetterTemplate);
    else if (inWords.length > 0) {
      setFaults(inWords.map(({ path, ...said }) => ({ path: path.slice('content.'.length), ...said })));
      setAttention((count) => count + 1);
    } else throw error;
  };
  const save = async (): Promise<LetterTemplate> => {
    const { id, version } = seen;
    const next = await api.patch<LetterTemplate>(`/letter-templates/${id}`, {
      version,
      content: contentOf(draft),
    });
    await took(next);
    return next;
  };
  return {
    seen,
    draft,
    dirty,
    faults,
    attention,
    stale,
    change: (next, changed) => {
      setDraft(next);
      // A text that is being corrected is not called wrong meanwhile; parts that move take their places along.
      setFaults((old) => (changed ? old.filter(({ path }) => path !== changed) : []));
    },
    save: async () => {
      try {
        const { faults: found } = await save();
        if (found.length > 0) setAttention((count) => count + 1);
      } catch (error) {
        refused(error);
      }
    },
    step: async (step, body) => {
      try {
        const { id, version } = step === 'submit' && dirty ? await save() : seen;
        await took(await api.post<LetterTemplate>(`/letter-templates/${id}/${step}`, { version, ...body }));
      } catch (error) {
        refused(error);
      }
    },
    settle: (own) => {
      if (!stale) return;
      if (own) build(stale);
      else replace(stale);
      setStale(null);
    },
  };
}
