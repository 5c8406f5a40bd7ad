import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem.js';
import { api } from '../../api/request.js';
import type { InventedStudent, LetterPage } from '../../api/shapes/letter-template.js';
import type { Words } from '../../api/shapes/session.js';
import { Callout } from '../../elements/panel.js';
import { useProblemWords } from '../../elements/problem-words.js';
import { Waiting } from '../../elements/waiting.js';
import { usePick } from '../../words/use-language.js';
import { contentOf, type Draft, type Tongue } from './draft.js';
import { FaultLinks } from './fault-summary.js';
import { LetterSheet } from './letter-sheet.js';
import { PdfSheet } from './pdf-sheet.js';
import css from './preview.module.css';
import { useLater } from '../forms/use-later.js';

export type PreviewView = 'asText' | 'asPage';

/** A student on record, with the work term that the letter would name. */
export interface ChosenStudent {
  studentId: string;
  name: string;
  workTermId: string | null;
}

interface Props {
  id: string;
  draft: Draft;
  tongue: Tongue;
  view: PreviewView;
  of: { invented: InventedStudent } | ChosenStudent;
}

const PAUSE_MS = 500;

/** Asks for the preview once the typing pauses; meanwhile the former one stays under the eye. */
export function PreviewBody({ id, draft, tongue, view, of }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const later = useLater(draft, PAUSE_MS);
  const wish = useMemo(
    () => ({
      language: tongue,
      content: contentOf(later),
      ...('invented' in of
        ? { invented: of.invented }
        : { studentId: of.studentId, ...(of.workTermId ? { workTermId: of.workTermId } : {}) }),
    }),
    [tongue, later, of],
  );
  const preview = useQuery<LetterPage | Uint8Array>({
    queryKey: ['desk', 'letter-preview', id, view, wish],
    queryFn: () =>
      view === 'asPage'
        ? api.postForFile(`/letter-templates/${id}/preview/pdf`, wish)
        : api.post<LetterPage>(`/letter-templates/${id}/preview`, wish),
    staleTime: Infinity,
    gcTime: 60_000,
    placeholderData: (former) => former,
  });
  const { data } = preview;
  return (
    <div className={css['body']} aria-busy={preview.isFetching}>
      <p role="status" className={css['updating']}>
        {preview.isFetching || later !== draft ? t('templates.preview.update') : ''}
      </p>
      {preview.isError ? <PreviewRefused error={preview.error} /> : null}
      {preview.isPending ? <Waiting /> : null}
      {data instanceof Uint8Array ? <PdfSheet bytes={data} /> : null}
      {data && !(data instanceof Uint8Array) ? <LetterSheet page={data} /> : null}
    </div>
  );
}

/** Refused as the letter itself would be: words that cannot be read, or facts that do not carry them. */
function PreviewRefused({ error }: { error: unknown }): ReactNode {
  const { t } = useTranslation('desk');
  const words = useProblemWords();
  const pick = usePick();
  const problem = asProblem(error);
  const { title, detail } = words(problem);
  const faults = problem.errors
    .filter(({ path }) => path.startsWith('content.'))
    .map(({ path, ...said }) => ({ path: path.slice('content.'.length), ...said }));
  const findings = (problem.extra['findings'] ?? []) as { code: string; text: Words }[];
  return (
    <Callout tone="asks" title={faults.length > 0 ? t('templates.preview.unreadable') : title}>
      {faults.length > 0 ? <FaultLinks faults={faults} /> : <p>{detail}</p>}
      {findings.length > 0 ? (
        <ul>
          {findings.map(({ code, text }) => (
            <li key={code}>{pick(text)}</li>
          ))}
        </ul>
      ) : null}
    </Callout>
  );
}
