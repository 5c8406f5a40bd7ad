import type { LinkProps } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { api } from '../api/request.js';
import type { PathwayCase } from '../api/shapes/pathway.js';
import { draftOf } from './draft.js';
import { Questionnaire } from './questionnaire.js';
import { factsOf } from './read-draft.js';

/** The questionnaire over what a case has on file; saved whole at its end, never before. */
export function CaseAnswers({
  of,
  cases,
  kept,
  form,
  lead,
  back,
  submitLabel,
  onSaved,
}: {
  of: PathwayCase;
  /** Where the case stands in the API: the candidate's own, or the desk's. */
  cases: '/me/pathway-cases' | '/pathway-cases';
  /** Facts that the questionnaire does not ask for and that stay as they are. */
  kept: readonly (keyof PathwayCase['facts'])[];
  form: string;
  lead: string;
  back: LinkProps & { label: string };
  submitLabel: string;
  onSaved: (now: PathwayCase) => Promise<void>;
}): ReactNode {
  const [draft, setDraft] = useState(() => draftOf(of.facts));
  return (
    <Questionnaire
      draft={draft}
      onDraft={setDraft}
      form={form}
      lead={lead}
      back={back}
      withHost={false}
      submitLabel={submitLabel}
      send={async () => {
        const onFile = Object.fromEntries(
          kept.flatMap((key) => (of.facts[key] === undefined ? [] : [[key, of.facts[key]]])),
        );
        const facts = { ...onFile, ...factsOf(draft, false) };
        await onSaved(await api.put<PathwayCase>(`${cases}/${of.id}/facts`, { version: of.version, facts }));
      }}
    />
  );
}
