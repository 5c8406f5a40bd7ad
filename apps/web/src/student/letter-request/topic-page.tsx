import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadedPage } from '../../elements/waiting.js';
import { meQuery } from '../home/home-query.js';
import { AboutTopic } from './about-topic.js';
import { CheckTopic } from './check-topic.js';
import { ConsentTopic } from './consent-topic.js';
import { PassportTopic } from './passport-topic.js';
import { PermitTopic } from './permit-topic.js';
import { requestQuery } from './request-queries.js';
import { TermTopic } from './term-topic.js';
import type { TopicProps } from './topic-props.js';
import { isTopic, type Topic } from './topics.js';

const PAGES: Record<Topic, (props: TopicProps) => ReactNode> = {
  about: AboutTopic,
  permit: PermitTopic,
  passport: PassportTopic,
  term: TermTopic,
  consent: ConsentTopic,
  check: CheckTopic,
};

export function TopicPage(): ReactNode {
  const { t } = useTranslation();
  const { id, topic } = useParams({ from: '/portal/letter-request/$id/$topic' });
  const request = useQuery(requestQuery(id));
  const me = useQuery(meQuery);
  return (
    <LoadedPage query={request} title={t('letters.start.title')}>
      {(data) => {
        if (!isTopic(topic) || !['draft', 'returned'].includes(data.state))
          return <Navigate to="/letter-request/$id" params={{ id }} replace />;
        const TopicForm = PAGES[topic];
        return (
          <LoadedPage query={me} title={t('letters.start.title')}>
            {(record) => <TopicForm request={data} me={record} />}
          </LoadedPage>
        );
      }}
    </LoadedPage>
  );
}
