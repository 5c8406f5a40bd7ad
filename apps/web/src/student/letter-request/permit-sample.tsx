import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './sample.module.css';

/** A drawn permit, plainly not a real one, with numbers where to look. */
export function PermitSample(): ReactNode {
  const { t } = useTranslation();
  return (
    <details className={css['sample']}>
      <summary>{t('letters.permit.sample')}</summary>
      <PermitDrawing />
      <p>{t('letters.permit.sampleText')}</p>
    </details>
  );
}

export function PermitDrawing(): ReactNode {
  return (
    <svg viewBox="0 0 300 210" aria-hidden="true">
      <rect x="1" y="1" width="298" height="208" rx="6" fill="var(--paper)" stroke="var(--line-strong)" />
      <rect x="16" y="16" width="90" height="8" rx="3" fill="var(--line-strong)" />
      <rect x="16" y="30" width="60" height="6" rx="3" fill="var(--line)" />
      <rect x="196" y="14" width="88" height="16" rx="3" fill="var(--asks-wash)" stroke="var(--asks-bar)" />
      <rect x="16" y="52" width="52" height="62" rx="4" fill="var(--quiet-wash)" stroke="var(--line)" />
      {[54, 68, 82].map((y) => (
        <rect key={y} x="82" y={y} width={y === 68 ? 110 : 84} height="6" rx="3" fill="var(--line)" />
      ))}
      <rect x="82" y="98" width="96" height="16" rx="3" fill="var(--asks-wash)" stroke="var(--asks-bar)" />
      <rect x="16" y="132" width="268" height="62" rx="3" fill="var(--asks-wash)" stroke="var(--asks-bar)" />
      {[144, 156, 168, 180].map((y) => (
        <rect
          key={y}
          x="26"
          y={y}
          width={y === 180 ? 120 : 236}
          height="5"
          rx="2.5"
          fill="var(--asks-bar)"
          opacity="0.55"
        />
      ))}
      {(
        [
          [186, 22, 1],
          [190, 106, 2],
          [284, 132, 3],
        ] as const
      ).map(([x, y, number]) => (
        <g key={number}>
          <circle cx={x} cy={y} r="10" fill="var(--pine)" />
          <text x={x} y={y + 4.5} textAnchor="middle" fontSize="12" fontWeight="700" fill="var(--on-pine)">
            {number}
          </text>
        </g>
      ))}
    </svg>
  );
}
