import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewFinding, Severity } from '../../api/shapes/letter.js';
import { Panel } from '../../elements/panel.js';
import { Tag, type Tone } from '../../elements/tag.js';
import { usePick } from '../../words/use-language.js';
import css from './review.module.css';

const TONES: Record<Severity, Tone> = { block: 'ended', warn: 'asks', info: 'holds' };
const ORDER: Record<Severity, number> = { block: 0, warn: 1, info: 2 };

/** What the house found by itself (R66), gravest first; a person still decides. */
export function FindingsPanel({ findings }: { findings: ReviewFinding[] }): ReactNode {
  const { t } = useTranslation('desk');
  const pick = usePick();
  const sorted = findings.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  return (
    <Panel heading={t('review.letter.findings')} flush>
      {sorted.length === 0 ? <p className={css['none']}>{t('review.letter.noFindings')}</p> : null}
      <ul className={css['findings']}>
        {sorted.map((finding) => (
          <li key={`${finding.code}:${finding.text.en}`} data-severity={finding.severity}>
            <Tag tone={TONES[finding.severity]}>{t(`review.letter.severity.${finding.severity}`)}</Tag>
            <span>
              {pick(finding.text)}{' '}
              {finding.rule ? (
                <span className={css['rule']}>{t('review.letter.rule', { rule: finding.rule })}</span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
