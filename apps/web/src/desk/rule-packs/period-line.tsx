import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import { asProblem } from '../../api/problem.js';
import type { RulePackPeriod } from '../../api/shapes/rule-packs.js';
import { Button } from '../../elements/button.js';
import { Dialog } from '../../elements/dialog.js';
import { useLabelled } from '../../elements/labelled.js';
import { Callout } from '../../elements/panel.js';
import { useProblemWords } from '../../elements/problem-words.js';
import { RULES_KEY } from './rule-pack-data.js';
import css from './rule-packs.module.css';
import { useStamp } from './use-stamp.js';

interface Props {
  period: RulePackPeriod;
  mayTakeBack?: boolean;
}

/** An edition with the moment from which it answers, by whom and why. */
export function PeriodLine({ period, mayTakeBack = false }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const labelled = useLabelled();
  const stamp = useStamp();
  const [asking, setAsking] = useState(false);
  const at = stamp(period.fromAtLocal ?? period.fromAt);
  const when = period.state === 'planned' ? t('rules.from', { at }) : t('rules.since', { at });
  return (
    <div className={css['period']}>
      <p className={css['edition']}>
        <Link to="/desk/rules/$id" params={{ id: period.rulePack }}>
          {period.rulePack}
        </Link>
      </p>
      {/* The rules that the product came with answer from the beginning of time: no moment that tells anything. */}
      <p>{period.putInForceBy === null ? t('rules.sinceStart') : when}</p>
      <p className={css['soft']}>
        {period.putInForceBy === null
          ? t('rules.byProduct')
          : labelled(t('rules.by', { name: period.putInForceBy }), period.reason)}
      </p>
      {mayTakeBack ? (
        <Button
          kind="secondary"
          small
          onClick={() => setAsking(true)}
          aria-label={t('rules.takeBackNamed', { id: period.rulePack })}
        >
          {t('rules.takeBack')}
        </Button>
      ) : null}
      {asking ? <TakeBackDialog period={period} at={at} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}

function TakeBackDialog({
  period,
  at,
  onClose,
}: {
  period: RulePackPeriod;
  at: string;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const words = useProblemWords();
  const queries = useQueryClient();
  const takeBack = useMutation({
    mutationFn: () => api.remove(`/rule-packs/periods/${period.id}`),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: RULES_KEY });
      onClose();
    },
  });
  const refusal = takeBack.isError ? words(asProblem(takeBack.error)) : null;
  return (
    <Dialog title={t('rules.takeBackTitle', { id: period.rulePack })} onClose={onClose}>
      {refusal ? (
        <Callout tone="ended" title={refusal.title}>
          {refusal.detail}
        </Callout>
      ) : null}
      <p>{t('rules.takeBackBody', { at })}</p>
      <p className={css['foot']}>
        <Button kind="danger" busy={takeBack.isPending} onClick={() => takeBack.mutate()}>
          {t('rules.takeBack')}
        </Button>
        <Button kind="secondary" onClick={onClose}>
          {common('frame.cancel')}
        </Button>
      </p>
    </Dialog>
  );
}
