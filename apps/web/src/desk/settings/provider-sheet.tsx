import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../elements/button.js';
import { type Fact, FactList } from '../../elements/fact-list.js';
import { Panel } from '../../elements/panel.js';
import { Tag } from '../../elements/tag.js';
import { dateInProse } from '../../time/calendar-date.js';
import { useLanguage } from '../../words/use-language.js';
import type { Provider } from './provider-form.js';
import css from './settings.module.css';

interface Props {
  provider: Provider;
  busy: boolean;
  onStep: (step: 'check' | 'in-force' | 'out-of-force') => void;
  onChange: () => void;
}

/** One way to sign in: whether it counts, what the provider's operator has to enter there, and the next step. */
export function ProviderSheet({ provider, busy, onStep, onChange }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const { id, kind, isInForce, hasDraft, source, certificateEndsOn } = provider;
  const name = language === 'fr' ? provider.nameFr : provider.nameEn;
  const field = (key: 'issuer' | 'clientId' | 'studentNumberClaim' | 'staffClaim'): Fact[] =>
    provider[key] ? [{ name: t(`providers.fields.${key}.label`), value: provider[key] }] : [];
  const facts: Fact[] = [
    { name: t('providers.kind'), value: t(`providers.kinds.${kind}`) },
    { name: t('providers.callback'), value: <code>{provider.callbackUrl}</code> },
    ...(provider.metadataUrl
      ? [{ name: t('providers.metadata'), value: <code>{provider.metadataUrl}</code> }]
      : []),
    ...field('issuer'),
    ...field('clientId'),
    ...(certificateEndsOn
      ? [{ name: t('providers.certificateEnds'), value: dateInProse(certificateEndsOn, language) }]
      : []),
    ...field('studentNumberClaim'),
    ...field('staffClaim'),
    ...(provider.staffRoles.length > 0
      ? [{ name: t('providers.fields.staffRoles.label'), value: provider.staffRoles.join(' · ') }]
      : []),
  ];
  const named = (label: string): string => `${label}: ${name}`;
  return (
    <Panel
      heading={name}
      beside={
        <>
          {isInForce ? <Tag tone="holds">{t('providers.inForce')}</Tag> : null}{' '}
          {hasDraft ? <Tag tone="asks">{t('providers.draft')}</Tag> : null}{' '}
          {source === 'file' ? <Tag>{t('providers.filed')}</Tag> : null}
        </>
      }
    >
      {isInForce && hasDraft ? <p>{t('providers.shownIsDraft')}</p> : null}
      <FactList facts={facts} dense />
      <p className={css['actions']}>
        <Button
          small
          kind="secondary"
          disabled={busy}
          aria-label={named(t('providers.check'))}
          onClick={() => onStep('check')}
        >
          {t('providers.check')}
        </Button>
        {source === 'office' ? (
          <Button small kind="secondary" aria-label={named(t('providers.change'))} onClick={onChange}>
            {t('providers.change')}
          </Button>
        ) : null}
        {hasDraft ? (
          <Button
            small
            disabled={busy}
            aria-label={named(t('providers.putInForce'))}
            onClick={() => onStep('in-force')}
          >
            {t('providers.putInForce')}
          </Button>
        ) : null}
        {isInForce && source === 'office' ? (
          <Button
            small
            kind="danger"
            disabled={busy}
            aria-label={named(t('providers.takeOut'))}
            onClick={() => onStep('out-of-force')}
          >
            {t('providers.takeOut')}
          </Button>
        ) : null}
      </p>
      {source === 'file' ? <p>{t('providers.filedHint', { id })}</p> : null}
    </Panel>
  );
}
