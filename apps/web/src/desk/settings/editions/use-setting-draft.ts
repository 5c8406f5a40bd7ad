import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem, type Problem } from '../../../api/problem.js';
import { api } from '../../../api/request.js';
import type { Edition, SettingDraft } from '../../../api/shapes/office.js';
import { draftContent } from './draft-content.js';
import type { SettingName } from './edition-data.js';
import { stepsOf } from './setting-steps.js';

/** Read once as the page opens, and again when somebody asks for it: a colleague's saving changes nothing under one's hands. */
export const settingDraft = (setting: SettingName) =>
  queryOptions({
    queryKey: ['desk', 'setting-draft', setting],
    queryFn: ({ signal }) => api.get<SettingDraft>(`/office/editions/${setting}/draft`, {}, signal),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** A draft whatever its content. */
export interface DraftState {
  setting: SettingName;
  /** As the server keeps it. */
  kept: SettingDraft;
  isBegun: boolean;
  /** What is kept is of another shape than this page's. */
  isUnreadable: boolean;
  /** What was changed last is not on the server. */
  isUnsaved: boolean;
  isSaving: boolean;
  problem: Problem | null;
  /** Counts the times that the whole content was exchanged: forms begin anew with it. */
  exchanged: number;
  giveUp: () => void;
  /** Sends once more what could not be saved. */
  again: () => void;
  /** Leaves what was changed here for the draft as it is kept now. */
  takeKept: () => Promise<void>;
  /** Puts what was changed here in the place of the draft as it is kept now. */
  overwrite: () => Promise<void>;
}

export interface OpenDraft<T> extends DraftState {
  /** What the page shows: the draft, or the newest edition where there is none. */
  shown: T;
  write: (content: T) => void;
}

/** The office's one draft of a setting, saved with each change. The page waits for `settingDraft` before it shows anything. */
export function useSettingDraft<T>(
  setting: SettingName,
  edition: Pick<Edition, 'edition'> & { content: T },
): OpenDraft<T> {
  const queries = useQueryClient();
  const options = settingDraft(setting);
  const query = useQuery(options);
  const kept = query.data ?? NOT_KEPT;
  const [typed, setTyped] = useState<{ content: T | null } | null>(null);
  const [exchanged, setExchanged] = useState(0);
  const saving = useMutation({
    // One after the other: each is saved on the version that the one before it made.
    scope: { id: `draft of ${setting}` },
    mutationFn: ({ content }: { content: T | null }) =>
      api.put<SettingDraft>(stepsOf(setting).draft, {
        version: (queries.getQueryData(options.queryKey) ?? NOT_KEPT).version,
        basis: kept.basis ?? edition.edition,
        content,
      }),
    onSuccess: (saved, sent) => {
      queries.setQueryData(options.queryKey, saved);
      setTyped((now) => (now === sent ? null : now));
    },
  });
  const send = (content: T | null): void => {
    const next = { content };
    setTyped(next);
    saving.mutate(next);
  };
  const exchange = (): void => setExchanged((count) => count + 1);
  const known = kept.content === null ? null : draftContent(kept.content, edition.content);
  const now = typed ? typed.content : known;
  return {
    setting,
    shown: now ?? edition.content,
    kept,
    isBegun: now !== null,
    isUnreadable: kept.content !== null && known === null && typed === null,
    isUnsaved: typed !== null,
    isSaving: saving.isPending,
    problem: saving.isError ? asProblem(saving.error) : null,
    exchanged,
    write: send,
    giveUp: () => {
      send(null);
      exchange();
    },
    again: () => typed && saving.mutate(typed),
    takeKept: async () => {
      await query.refetch();
      setTyped(null);
      saving.reset();
      exchange();
    },
    overwrite: async () => {
      await query.refetch();
      if (typed) saving.mutate(typed);
    },
  };
}

const NOT_KEPT: SettingDraft = {
  version: 1,
  basis: null,
  content: null,
  savedBy: null,
  savedAt: null,
  savedAtLocal: null,
};
