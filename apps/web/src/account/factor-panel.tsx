import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem.js';
import { api } from '../api/request.js';
import type { NewSecondFactor, RecoveryCodes, SecondFactor } from '../api/shapes/account.js';
import { Button } from '../elements/button.js';
import { Callout, Panel } from '../elements/panel.js';
import { useProblemWords } from '../elements/problem-words.js';
import { Loaded } from '../elements/waiting.js';
import { sessionQuery } from '../session/session-query.js';
import { secondFactorQuery, sessionsQuery } from './account-data.js';
import css from './account.module.css';
import { CodeForm } from './code-form.js';
import { QrPicture } from './qr-picture.js';

type Doing =
  { kind: 'nothing' } | { kind: 'setting-up'; made: NewSecondFactor } | { kind: 'renewing' | 'removing' };

const NOTHING: Doing = { kind: 'nothing' };

/** Codes of a telephone beside the password: set up, recovery codes, taken away. */
export function FactorPanel(): ReactNode {
  const { t } = useTranslation();
  const factor = useQuery(secondFactorQuery);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  return (
    <Panel id="factor" heading={t('account.factor.heading')}>
      <p className={css['soft']}>{t('account.factor.lead')}</p>
      {codes ? (
        <KeptCodes codes={codes} onKept={() => setCodes(null)} />
      ) : (
        <Loaded query={factor}>{(data) => <Factor of={data} onCodes={setCodes} />}</Loaded>
      )}
    </Panel>
  );
}

function Factor({
  of,
  onCodes,
}: {
  of: SecondFactor;
  onCodes: (codes: readonly string[]) => void;
}): ReactNode {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const words = useProblemWords();
  const [doing, setDoing] = useState<Doing>(NOTHING);
  const begin = useMutation({
    mutationFn: () => api.ask<NewSecondFactor>('/session/second-factor', {}),
    onSuccess: (made) => setDoing({ kind: 'setting-up', made }),
  });
  const again = async (): Promise<void> => {
    setDoing(NOTHING);
    await Promise.all(
      [secondFactorQuery, sessionsQuery, sessionQuery].map(({ queryKey }) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
  };
  const confirm = async (code: string): Promise<void> => {
    const { recoveryCodes } = await api.put<RecoveryCodes>('/session/second-factor', { code });
    onCodes(recoveryCodes);
    await again();
  };
  const remove = async (code: string): Promise<void> => {
    await api.remove('/session/second-factor', { code });
    await again();
  };
  const cancel = (): void => setDoing(NOTHING);
  switch (doing.kind) {
    case 'setting-up':
      return (
        <>
          <p>{t('account.factor.scan')}</p>
          <QrPicture text={doing.made.uri} label={t('account.factor.scan')} />
          <p className={css['secret']}>{t('account.factor.type', { secret: inFours(doing.made.secret) })}</p>
          <CodeForm submitLabel={t('account.factor.confirm')} send={confirm} onCancel={cancel} />
        </>
      );
    case 'renewing':
      return (
        <>
          <p>{t('account.factor.renewLead')}</p>
          <CodeForm submitLabel={t('account.factor.renew')} send={confirm} onCancel={cancel} />
        </>
      );
    case 'removing':
      return (
        <>
          <p>{t(of.demanded ? 'account.factor.removeDemanded' : 'account.factor.removeLead')}</p>
          <CodeForm submitLabel={t('account.factor.remove')} kind="danger" send={remove} onCancel={cancel} />
        </>
      );
    case 'nothing':
      return of.since ? (
        <>
          <p>
            {t('account.factor.since', {
              day: (of.sinceLocal ?? of.since).slice(0, 10),
              count: of.recoveryCodesLeft,
            })}
          </p>
          <div className="actions">
            <Button kind="secondary" onClick={() => setDoing({ kind: 'renewing' })}>
              {t('account.factor.renew')}
            </Button>
            <Button kind="quiet" onClick={() => setDoing({ kind: 'removing' })}>
              {t('account.factor.remove')}
            </Button>
          </div>
        </>
      ) : (
        <>
          {of.demanded ? (
            <Callout tone="asks" title={t('account.factor.demanded')} />
          ) : (
            <p>{t('account.factor.none')}</p>
          )}
          <div className="actions">
            <Button busy={begin.isPending} onClick={() => begin.mutate()}>
              {t('account.factor.begin')}
            </Button>
          </div>
          {begin.isError ? <p role="alert">{words(asProblem(begin.error)).detail}</p> : null}
        </>
      );
  }
}

function KeptCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <div role="status">
      <Callout tone="asks" title={t('account.factor.codes')}>
        <p>{t('account.factor.codesLead')}</p>
        <ul className={css['codes']}>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <Button kind="secondary" onClick={onKept}>
          {t('account.factor.kept')}
        </Button>
      </Callout>
    </div>
  );
}

/** As people read long keys to themselves; apps leave the spaces out. */
const inFours = (secret: string): string => secret.replaceAll(/.{4}(?=.)/g, '$& ');
