import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { PathwayCase } from '../../api/shapes/pathway.js';
import { Button } from '../../elements/button.js';
import { FactList } from '../../elements/fact-list.js';
import { Page } from '../../elements/page.js';
import { Panel } from '../../elements/panel.js';
import { LoadedPage } from '../../elements/waiting.js';
import { ErrorSummary } from '../../fields/error-summary.js';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { useFactLines } from '../../iec/fact-lines.js';
import { carriedOver, forgetAnswers, type KeptAnswers, keptAnswers } from '../../iec/kept-answers.js';
import { inLanguage } from '../../pathway/faults-in-words.js';
import { dateInProse, todayHere } from '../../time/calendar-date.js';
import { useLanguage } from '../../words/use-language.js';
import { ownCaseQuery } from './candidate-query.js';

/** Answers that were kept on this device before the sign-in: shown against the file, taken over only when confirmed. */
export function KeptPage(): ReactNode {
  const { t } = useTranslation();
  const own = useQuery(ownCaseQuery);
  const [kept] = useState(() => keptAnswers(todayHere()));
  if (!kept) return <Navigate to="/candidate" replace />;
  return (
    <LoadedPage query={own} title={t('iecKept.takeTitle')}>
      {(data) => <Kept kept={kept} of={data} />}
    </LoadedPage>
  );
}

function Kept({ kept, of }: { kept: KeptAnswers; of: PathwayCase }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const linesOf = useFactLines();
  const problems = useFormProblems('facts.');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const onFile = new Map(linesOf(of.facts).map((line) => [line.key, line.value]));
  const facts = carriedOver(of.facts, kept);
  const changed = linesOf(facts).filter(({ key, value }) => onFile.get(key) !== value);
  const leave = async (): Promise<void> => {
    forgetAnswers();
    await navigate({ to: '/candidate' });
  };
  const take = useMutation({
    mutationFn: () =>
      api.put<PathwayCase>(`/me/pathway-cases/${of.id}/facts`, { version: of.version, facts }),
    onSuccess: async (now) => {
      queries.setQueryData(ownCaseQuery.queryKey, now);
      await leave();
    },
    onError: (error) => problems.showRefusal(inLanguage(error, language)),
  });
  return (
    <Page
      title={t('iecKept.takeTitle')}
      lead={<p>{t('iecKept.takeLead', { date: dateInProse(kept.keptOn, language) })}</p>}
      back={{ to: '/candidate', label: t('iec.case.title') }}
      faulty={problems.all.length > 0 || problems.general !== null}
    >
      <ErrorSummary problems={problems} />
      <Panel heading={t('iecKept.changes')}>
        {changed.length === 0 ? <p>{t('iecKept.nothing')}</p> : null}
        <FactList
          facts={changed.map(({ key, label, value }) => ({
            name: label,
            value: onFile.has(key) ? (
              <>
                <del>{onFile.get(key)}</del> <span aria-hidden="true">→</span> <ins>{value}</ins>
              </>
            ) : (
              value
            ),
          }))}
        />
      </Panel>
      <div className="actions">
        {changed.length > 0 ? (
          <Button busy={take.isPending} onClick={() => take.mutate()}>
            {t('iecKept.take')}
          </Button>
        ) : null}
        <Button kind="secondary" onClick={() => void leave()}>
          {t('iecKept.drop')}
        </Button>
      </div>
    </Page>
  );
}
