import type { WorkAuthorizationResult, WorkState } from '../work-authorization/result.js';

export interface StatusSentence {
  readonly state: WorkState;
  /** The last day of the present answer, `YYYY-MM-DD`; null where it has none. */
  readonly until: string | null;
  readonly en: string;
  readonly fr: string;
}

type LongDate = (iso: string) => { readonly en: string; readonly fr: string };

/**
 * One sentence above the task list: may I work a placement today, and until when? `today` is the local day of the
 * institution. Unknown is said as unknown; nothing here is advice.
 * @param signedUntil the last day of those signed off from today on (R25); null where today is not signed off
 */
export function statusSentence(
  result: WorkAuthorizationResult | null,
  today: string,
  longDate: LongDate,
  signedUntil: string | null = null,
): StatusSentence {
  const interval = result?.work.find(({ from, to }) => from <= today && today <= to);
  const state = interval?.state ?? 'unknown';
  if (state === 'authorized_policy' && signedUntil)
    return { state, until: signedUntil, ...SIGNED_OFF(longDate(signedUntil)) };
  const until = interval ? lastDayOf(result!, interval.to, state) : null;
  const words = SENTENCES[state](until ? longDate(until) : null);
  return { state, until, ...words };
}

/** Adjacent intervals of the same state are one answer, whatever their basis. */
function lastDayOf(result: WorkAuthorizationResult, to: string, state: WorkState): string {
  const following = result.work.filter((interval) => interval.to >= to);
  const change = following.findIndex((interval) => interval.state !== state);
  return change === -1 ? following.at(-1)!.to : following[change - 1]!.to;
}

type Words = (until: { readonly en: string; readonly fr: string } | null) => {
  readonly en: string;
  readonly fr: string;
};

const SIGNED_OFF = (until: { readonly en: string; readonly fr: string }) => ({
  en: `Your placement may go on until ${until.en}: the co-op office has signed off on your proof of application.`,
  fr: `Votre stage peut se poursuivre jusqu’au ${until.fr} : le bureau coop a approuvé votre preuve de demande.`,
});

const SENTENCES: Readonly<Record<WorkState, Words>> = {
  authorized: (until) => ({
    en: `You may work an approved co-op placement${until ? ` until ${until.en}` : ''}.`,
    fr: `Vous pouvez faire un stage coop approuvé${until ? ` jusqu’au ${until.fr}` : ''}.`,
  }),
  authorized_policy: (until) => ({
    en: `A placement under way may go on${until ? ` until ${until.en}` : ''}, but only once the co-op office has signed off on your proof of application.`,
    fr: `Un stage commencé peut se poursuivre${until ? ` jusqu’au ${until.fr}` : ''}, mais seulement lorsque le bureau coop a approuvé votre preuve de demande.`,
  }),
  limited: (until) => ({
    en: `You may not start a co-op placement. Other work off campus is limited in hours${until ? ` until ${until.en}` : ''}.`,
    fr: `Vous ne pouvez pas commencer de stage coop. Tout autre travail hors campus est limité en heures${until ? ` jusqu’au ${until.fr}` : ''}.`,
  }),
  not_authorized: () => ({
    en: 'You may not work a co-op placement at this time.',
    fr: 'Vous ne pouvez pas faire de stage coop pour le moment.',
  }),
  unknown: () => ({
    en: 'We cannot say yet whether you may work: something we need is missing or not verified.',
    fr: 'Nous ne pouvons pas encore dire si vous pouvez travailler : il manque quelque chose ou rien n’est vérifié.',
  }),
};
