import { useQuery } from '@tanstack/react-query';
import type { SelectedTask, TaskStepKind } from '../../../api/shapes/desk.js';
import { awaitedOf, type ChoiceSource, choicesOf } from '../../forms/choices-of.js';
import { usePick } from '../../../words/use-language.js';
import { reasonsQuery } from '../../review/review-data.js';
import { staffQuery } from '../queue-data.js';

/** Of a step that is written, not chosen. */
export const NO_CHOICES: ChoiceSource = { choices: [], awaited: null };

/** What a step with many tasks is chosen from: a colleague, or the reason for which things go back. */
export function useStepChoices(kind: TaskStepKind, tasks: readonly SelectedTask[]): ChoiceSource {
  const pick = usePick();
  const staff = useQuery({ ...staffQuery, enabled: kind === 'assign' });
  const reasons = useQuery({ ...reasonsQuery, enabled: kind === 'return' });
  if (kind === 'assign') return choicesOf(staff, ({ id, name }) => ({ value: id, label: name }));
  if (kind !== 'return') return NO_CHOICES;
  const kinds = new Set<string>(tasks.map((task) => task.kind));
  return {
    awaited: awaitedOf(reasons),
    choices: (reasons.data ?? [])
      .filter((reason) => reason.for.some((use) => kinds.has(use)))
      .map(({ code, text, fix }) => ({ value: code, label: pick(text), hint: pick(fix) })),
  };
}
