import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterTemplate } from '../../api/shapes/letter-template.js';
import { Button } from '../../elements/button.js';
import { Callout } from '../../elements/panel.js';
import table from '../../elements/table.module.css';
import { differingTexts } from './differing-texts.js';
import { usePlaceWords } from './use-place-words.js';

interface Props {
  seen: LetterTemplate;
  current: LetterTemplate;
  onSettle: (own: boolean) => void;
}

/** Somebody else was faster: what they changed, and the choice whose words to go on with. */
export function StaleTemplate({ seen, current, onSettle }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const places = usePlaceWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const texts = differingTexts(seen.content, current.content);
  const rows = [
    ...(seen.state === current.state
      ? []
      : [
          {
            name: t('templates.stale.state'),
            before: t(`templates.states.${seen.state}`),
            now: t(`templates.states.${current.state}`),
          },
        ]),
    ...texts.map(({ path, before, now }) => ({ name: places.path(path), before, now })),
  ];
  return (
    <div ref={box} role="alert" tabIndex={-1}>
      <Callout tone="asks" title={t('templates.stale.title')}>
        <p>{t('templates.stale.lead')}</p>
        {texts.length === 0 ? <p>{t('templates.stale.same')}</p> : null}
        {rows.length > 0 ? (
          <table className={`${table['table']} ${table['stacked']}`}>
            <thead>
              <tr>
                <th scope="col">{t('templates.stale.place')}</th>
                <th scope="col">{t('templates.stale.before')}</th>
                <th scope="col">{t('templates.stale.now')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, before, now }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{before || t('templates.stale.nothing')}</td>
                  <td>{now || t('templates.stale.nothing')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : null}
        <p className="actions">
          <Button kind="secondary" onClick={() => onSettle(true)}>
            {t('templates.stale.keep')}
          </Button>
          <Button kind="secondary" onClick={() => onSettle(false)}>
            {t('templates.stale.take')}
          </Button>
        </p>
        <p>{t('templates.stale.keepHint')}</p>
      </Callout>
    </div>
  );
}
