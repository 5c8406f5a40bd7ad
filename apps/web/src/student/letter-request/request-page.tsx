import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterRequest } from '../../api/shapes/letter.js';
import { LoadedPage } from '../../elements/waiting.js';
import { EndedPage } from './ended-page.js';
import { ReceiptPage } from './receipt-page.js';
import { requestQuery } from './request-queries.js';
import { ReturnedPage } from './returned-page.js';
import { firstOpenTopic } from './topics.js';

/** One address for a request, whatever its state: the draft goes on where it stopped, the rest is a durable page. */
export function RequestPage(): ReactNode {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/portal/letter-request/$id' });
  const request = useQuery(requestQuery(id));
  return (
    <LoadedPage query={request} title={t('letters.start.title')}>
      {(data) => <ByState request={data} />}
    </LoadedPage>
  );
}

function ByState({ request }: { request: LetterRequest }): ReactNode {
  switch (request.state) {
    case 'draft':
      return (
        <Navigate
          to="/letter-request/$id/$topic"
          params={{ id: request.id, topic: firstOpenTopic(request.answers) }}
          replace
        />
      );
    case 'submitted':
      return <ReceiptPage request={request} />;
    case 'returned':
      return <ReturnedPage request={request} />;
    default:
      return <EndedPage request={request} />;
  }
}
