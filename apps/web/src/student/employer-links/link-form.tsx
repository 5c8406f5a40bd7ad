import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { WorkTerm } from '../../api/shapes/record.js';
import type { OwnStatementLink } from '../../api/shapes/statement.js';
import { Button } from '../../elements/button.js';
import { Callout, Panel } from '../../elements/panel.js';
import { Loaded } from '../../elements/waiting.js';
import { RadioField, SelectField } from '../../fields/choice-fields.js';
import { ErrorSummary } from '../../fields/error-summary.js';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { StatementSheet } from '../../statement/statement-sheet.js';
import { PrivacyNoticeOnRequest } from '../privacy-notice.js';
import css from './employer-links.module.css';
import { linksQuery, previewQuery } from './links-query.js';
import { usePlacementName } from './placement-name.js';

const LASTING = ['7', '14', '30', '60', '90'] as const;
type Lasting = (typeof LASTING)[number];

/** Which placement, how long, and exactly what it will show: then the link. */
export function LinkForm({ workTerms }: { workTerms: WorkTerm[] }): ReactNode {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const problems = useFormProblems();
  const placementName = usePlacementName();
  const only = workTerms.length === 1 ? workTerms[0]?.id : undefined;
  const [workTermId, setWorkTermId] = useState(only ?? '');
  const [days, setDays] = useState<Lasting>('30');
  const make = useMutation({
    mutationFn: () =>
      api.post<OwnStatementLink>('/me/employer-statements', { workTermId, expiresInDays: Number(days) }),
    onSuccess: async () => {
      problems.clear();
      await queries.invalidateQueries({ queryKey: linksQuery.queryKey, exact: true });
    },
    onError: problems.showRefusal,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (workTermId === '')
      problems.show([{ path: 'workTermId', problem: t('employerLinks.workTermMissing') }]);
    else if (!make.isPending) make.mutate();
  };
  return (
    <Panel heading={t('employerLinks.make')}>
      <ErrorSummary problems={problems} />
      <form onSubmit={submit} noValidate>
        <RadioField
          name="workTermId"
          label={t('employerLinks.workTerm')}
          error={problems.of('workTermId')}
          value={workTermId}
          onValue={setWorkTermId}
          choices={workTerms.map((term) => ({ value: term.id, ...placementName(term) }))}
        />
        {workTermId ? <Preview workTermId={workTermId} /> : null}
        <SelectField
          name="expiresInDays"
          label={t('employerLinks.lasts')}
          hint={t('employerLinks.lastsHint')}
          error={problems.of('expiresInDays')}
          value={days}
          onValue={setDays}
          width="short"
          choices={LASTING.map((value) => ({
            value,
            label: t('employerLinks.days', { count: Number(value) }),
          }))}
        />
        <PrivacyNoticeOnRequest shownFor="employer_statement" summary={t('employerLinks.notice')} />
        <div className="actions">
          <Button type="submit" busy={make.isPending}>
            {t('employerLinks.submit')}
          </Button>
        </div>
      </form>
      <div role="status">
        {make.isSuccess ? (
          <Callout tone="holds">
            <p>{t('employerLinks.made')}</p>
          </Callout>
        ) : null}
      </div>
    </Panel>
  );
}

function Preview({ workTermId }: { workTermId: string }): ReactNode {
  const { t } = useTranslation();
  const preview = useQuery(previewQuery(workTermId));
  return (
    <section className={css['preview']} aria-labelledby="statement-preview">
      <h3 id="statement-preview">{t('employerLinks.preview')}</h3>
      <p className={css['soft']}>{t('employerLinks.previewHint')}</p>
      <Loaded query={preview}>{(sheet) => <StatementSheet sheet={sheet} />}</Loaded>
    </section>
  );
}
