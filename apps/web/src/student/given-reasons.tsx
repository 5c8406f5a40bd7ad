import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/request.js';
import type { GivenReason, ReturnReason } from '../api/shapes/letter.js';
import { Callout } from '../elements/panel.js';
import { usePick } from '../words/use-language.js';

interface Props {
  reasons: GivenReason[];
  use: ReturnReason['for'][number];
}

/** Each reason with its fix; a reason the API sent without words is looked up in the office's one list. */
export function GivenReasons({ reasons, use }: Props): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  const list = useQuery({
    queryKey: ['return-reasons'],
    queryFn: ({ signal }) => api.get<ReturnReason[]>('/return-reasons', {}, signal),
    enabled: reasons.some((reason) => !reason.text),
    staleTime: Infinity,
  });
  return reasons.map((reason) => {
    const known = list.data?.find((entry) => entry.code === reason.code && entry.for.includes(use));
    const fix = pick(reason.fix ?? known?.fix);
    return (
      <Callout
        key={`${reason.code}:${reason.note ?? ''}`}
        tone="asks"
        title={pick(reason.text ?? known?.text) || reason.code}
      >
        {reason.note ? <p>{reason.note}</p> : null}
        {fix ? (
          <p>
            <strong>{t('letters.returned.fix')}</strong> {fix}
          </p>
        ) : null}
      </Callout>
    );
  });
}
