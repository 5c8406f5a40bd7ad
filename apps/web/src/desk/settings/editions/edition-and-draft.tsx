import { type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { Loaded, Together } from '../../../elements/waiting.js';
import type { SettingName } from './edition-data.js';
import { settingDraft } from './use-setting-draft.js';

/** Waits for the newest edition of a setting and for what is begun on it; a new edition begins its page anew. */
export function EditionAndDraft<T extends { edition: number }, Key extends readonly unknown[]>({
  setting,
  newest,
  children,
}: {
  setting: SettingName;
  newest: UseQueryOptions<T, Error, T, Key>;
  children: (edition: T) => ReactNode;
}): ReactNode {
  const edition = useQuery(newest);
  const draft = useQuery(settingDraft(setting));
  return (
    <Together queries={[edition, draft]}>
      <Loaded query={edition}>
        {(data) => (
          <Loaded query={draft}>{() => <Fragment key={data.edition}>{children(data)}</Fragment>}</Loaded>
        )}
      </Loaded>
    </Together>
  );
}
