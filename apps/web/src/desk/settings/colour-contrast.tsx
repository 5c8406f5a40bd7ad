import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { BrandContent, BrandContrasts } from '../../api/shapes/brand.js';
import { Tag } from '../../elements/tag.js';
import { useLanguage } from '../../words/use-language.js';
import { useLater } from '../forms/use-later.js';
import css from './brand.module.css';

interface Props {
  /** As they are typed. */
  colours: NonNullable<BrandContent['colours']>;
  of: keyof BrandContrasts;
}

/** Long enough that a reader of the screen hears of a colour, not of each of its digits. */
const PAUSE_MS = 500;

/** How well a colour can be read on what it stands on, and what follows from it: measured as publishing would. */
export function ColourContrast({ colours, of }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const head = useLater(colours.head.trim(), PAUSE_MS);
  const text = useLater(colours.text.trim(), PAUSE_MS);
  const asked = head !== '' || text !== '';
  const query = useQuery({
    queryKey: ['desk', 'brand-contrasts', head, text],
    queryFn: ({ signal }) => api.get<BrandContrasts>('/office/brand/contrasts', { head, text }, signal),
    enabled: asked,
    staleTime: Infinity,
    placeholderData: (former) => former,
  });
  const found = asked ? query.data?.[of] : undefined;
  const toOne = (ratio: number): string =>
    `${ratio.toLocaleString(`${language}-CA`, { minimumFractionDigits: 1 })}:1`;
  return (
    <p className={css['contrast']} aria-live="polite">
      {!asked ? (
        t('brand.contrast.own')
      ) : query.isError ? (
        t('brand.contrast.unmeasured')
      ) : found === null ? (
        t(`brand.contrast.awaits.${of}`)
      ) : found ? (
        <>
          <Tag tone={found.passes ? 'holds' : 'asks'}>
            {t(found.passes ? 'brand.contrast.passes' : 'brand.contrast.fails')}
          </Tag>{' '}
          {t(`brand.contrast.ratio.${of}`, { is: toOne(found.contrast), least: toOne(found.least) })}{' '}
          {t(`brand.contrast.${found.passes ? 'good' : 'poor'}.${of}`)}
        </>
      ) : null}
    </p>
  );
}
