import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import { Button } from '../../elements/button.js';
import { Callout, Panel } from '../../elements/panel.js';
import { StatusWord } from '../../elements/status-word.js';
import { Loaded } from '../../elements/waiting.js';
import { ErrorSummary } from '../../fields/error-summary.js';
import { TextField } from '../../fields/text-field.js';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { useOfficeStamp } from '../../time/use-office-stamp.js';
import { DraftFoot } from '../drafts/draft-foot.js';
import { DraftNotice } from '../drafts/draft-notice.js';
import { useKeptDraft } from '../drafts/use-kept-draft.js';
import { type Correction, correctionsQuery } from './own-data.js';
import css from './own-data.module.css';

/** Corrections asked for with their answers, and the form for another. */
export function CorrectionPart(): ReactNode {
  const { t } = useTranslation();
  const corrections = useQuery(correctionsQuery);
  return (
    <Panel heading={t('ownData.corrections')} id="corrections">
      <p>{t('ownData.correctionsBody')}</p>
      <Loaded query={corrections}>
        {(list) =>
          list.length === 0 ? null : (
            <ul className={css['list']}>
              {list.map((one) => (
                <OneCorrection key={one.id} correction={one} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <AskForm />
    </Panel>
  );
}

function OneCorrection({ correction }: { correction: Correction }): ReactNode {
  const { t } = useTranslation();
  const stamp = useOfficeStamp();
  const { state, what, wanted, askedAt, askedAtLocal, decidedBy, decidedAt, decidedAtLocal, reason } =
    correction;
  return (
    <li>
      <p>
        <strong>{what}</strong> <StatusWord status={state === 'open' ? 'submitted' : null} />
      </p>
      <p>{wanted}</p>
      <p>{t('ownData.askedOn', { at: stamp.inProse(askedAtLocal ?? askedAt) })}</p>
      {decidedBy && decidedAt ? (
        <p>
          {state === 'open' ? null : <strong>{t(`ownData.state.${state}`)}: </strong>}
          {t('ownData.answeredBy', {
            at: stamp.inProse(decidedAtLocal ?? decidedAt),
            name: decidedBy,
            reason,
          })}
        </p>
      ) : null}
    </li>
  );
}

const EMPTY = { what: '', wanted: '' };

function AskForm(): ReactNode {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const problems = useFormProblems();
  const [entry, setEntry] = useState(EMPTY);
  const { what, wanted } = entry;
  const draft = useKeptDraft('correction', { entry, empty: EMPTY, onEntry: setEntry });
  const ask = useMutation({
    mutationFn: () => api.post<Correction>('/me/corrections', { what: what.trim(), wanted: wanted.trim() }),
    onSuccess: async () => {
      problems.clear();
      setEntry(EMPTY);
      draft.done();
      await queries.invalidateQueries({ queryKey: correctionsQuery.queryKey });
    },
    onError: problems.showRefusal,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!ask.isPending) ask.mutate();
  };
  return (
    <form onSubmit={submit} noValidate className="after">
      <ErrorSummary problems={problems} />
      <DraftNotice draft={draft} />
      <TextField
        name="what"
        label={t('ownData.whatWrong')}
        hint={t('ownData.whatWrongHint')}
        value={what}
        onValue={(value) => setEntry({ ...entry, what: value })}
        error={problems.of('what')}
      />
      <TextField
        name="wanted"
        label={t('ownData.whatRight')}
        value={wanted}
        onValue={(value) => setEntry({ ...entry, wanted: value })}
        error={problems.of('wanted')}
      />
      <Button type="submit" kind="secondary" busy={ask.isPending}>
        {t('ownData.ask')}
      </Button>
      <DraftFoot draft={draft} />
      <div role="status">{ask.isSuccess ? <Callout tone="holds">{t('ownData.asked')}</Callout> : null}</div>
    </form>
  );
}
