import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { Sending } from '../../api/shapes/mail.js';
import { Button } from '../../elements/button.js';
import { Panel } from '../../elements/panel.js';
import { Tag } from '../../elements/tag.js';
import { useMay } from '../../session/session-query.js';
import { FormDialog } from '../forms/form-dialog.js';
import css from './mail.module.css';

const COUNTS = ['legalDueUnsent', 'dueUnsent', 'parked', 'bounced', 'everInDoubt', 'gathered'] as const;

/** Whether mail leaves, in one word and a few numbers, with the switch beside. */
export function SendingPanel({ sending }: { sending: Sending }): ReactNode {
  const { t } = useTranslation('desk');
  const administrator = useMay('sending.release');
  const [asking, setAsking] = useState<'hold' | 'release' | null>(null);
  const { heldReason, heldBy, heldBecause, reconciled, counts } = sending;
  return (
    <Panel
      heading={t('mail.sending')}
      beside={<Tag tone={heldReason ? 'ended' : 'holds'}>{t(heldReason ? 'mail.held' : 'mail.leaves')}</Tag>}
    >
      {heldReason ? (
        <p>
          {t(`mail.heldWhy.${heldReason}`)}{' '}
          {heldBy ? t('mail.heldBy', { name: heldBy, because: heldBecause }) : null}
        </p>
      ) : null}
      {reconciled ? <p>{t('mail.reconciled', { ...reconciled })}</p> : null}
      <dl className={css['facts']}>
        {COUNTS.map((name) => (
          <div key={name}>
            <dt>{t(`mail.count.${name}`)}</dt>
            <dd>{counts[name]}</dd>
          </div>
        ))}
        <div>
          <dt>{t('mail.dailyCourtesies')}</dt>
          <dd>{sending.dailyCourtesies}</dd>
        </div>
      </dl>
      {heldReason === null ? (
        <Button kind="danger" onClick={() => setAsking('hold')}>
          {t('mail.hold')}
        </Button>
      ) : administrator ? (
        <Button onClick={() => setAsking('release')}>{t('mail.release')}</Button>
      ) : (
        <p>{t('mail.onlyAdministratorsRelease')}</p>
      )}
      {asking ? <SwitchDialog step={asking} sending={sending} onClose={() => setAsking(null)} /> : null}
    </Panel>
  );
}

function SwitchDialog({
  step,
  sending,
  onClose,
}: {
  step: 'hold' | 'release';
  sending: Sending;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const choices = (['park', 'send'] as const).map((value) => ({
    value,
    label: t(`mail.unanswerable.${value}`),
  }));
  return (
    <FormDialog
      title={t(step === 'hold' ? 'mail.holdTitle' : 'mail.releaseTitle')}
      lead={<p>{t(step === 'hold' ? 'mail.holdBody' : 'mail.releaseBody')}</p>}
      fields={
        step === 'hold'
          ? [{ name: 'because', label: t('mail.because'), type: 'text' }]
          : [{ name: 'unanswerable', label: t('mail.unanswerable.label'), type: 'choice', choices }]
      }
      values={{ unanswerable: 'park' }}
      submitLabel={t(step === 'hold' ? 'mail.hold' : 'mail.release')}
      send={async (body) => {
        await api.post(`/sending/${step}`, { version: sending.version, ...body });
        await queries.invalidateQueries({ queryKey: ['desk'] });
      }}
      onClose={onClose}
    />
  );
}
