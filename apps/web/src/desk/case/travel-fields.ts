import { useTranslation } from 'react-i18next';
import type { Travel } from '../../api/shapes/record.js';
import { useOfficeZone } from '../../session/session-query.js';
import { placeOfZone, zonesToChoose } from '../../time/time-zones.js';
import { useLanguage } from '../../words/use-language.js';
import type { FormField } from '../forms/form-field.js';

/** The fields of a journey as the office enters it: moments by the clock of a place, which the server turns into instants. */
export function useTravelFields(step: 'add' | 'correct' | 'remove'): readonly FormField[] {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const zones = zonesToChoose(useOfficeZone());
  const hint = t('travel.momentHint');
  const moments: readonly FormField[] = [
    { name: 'departedLocal', label: t('case.fields.departed'), hint, type: 'text' },
    { name: 'returnedLocal', label: t('case.fields.returned'), hint, type: 'text', optional: true },
    {
      name: 'timeZone',
      label: t('travel.zone'),
      type: 'choice',
      choices: [...zones.here, ...zones.elsewhere].map((zone) => ({
        value: zone,
        label: placeOfZone(zone, language),
      })),
    },
  ];
  const reason: FormField = {
    name: 'reason',
    label: t('travel.reason'),
    hint: t('travel.reasonHint'),
    type: 'long',
  };
  if (step === 'remove') return [reason];
  return step === 'add' ? moments : [...moments, reason];
}

type Moments = Record<'departedLocal' | 'returnedLocal' | 'timeZone', string>;

/** A journey as the form shows it, by the office's clock: '2026-10-10 08:00'. */
export function momentsOf(trip: Travel, officeZone: string): Moments {
  const shown = (local: string | null): string =>
    local?.slice(0, 19).replace('T', ' ').replace(/:00$/, '') ?? '';
  return {
    departedLocal: shown(trip.departedAtLocal),
    returnedLocal: shown(trip.returnedAtLocal),
    timeZone: officeZone,
  };
}

/**
 * What the form says otherwise than before, as the API takes it. A moment that nobody touched is not sent: read by
 * another place's clock, it would be another moment.
 */
export function changedMoments(
  body: Record<string, unknown>,
  before: Partial<Moments>,
): Record<string, unknown> {
  const changed = (['departedLocal', 'returnedLocal'] as const).filter(
    (name) => (body[name] ?? '') !== (before[name] ?? ''),
  );
  return {
    ...Object.fromEntries(changed.map((name) => [name, sent(body[name])])),
    ...(changed.some((name) => body[name]) ? { timeZone: body['timeZone'] } : {}),
  };
}

/** '2026-10-10 08:00' as '2026-10-10T08:00:00'; what is no moment goes as it is, and the API names the fault. */
function sent(value: unknown): unknown {
  if (typeof value !== 'string') return null;
  const [, day, minutes, seconds = ':00'] =
    /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})(:\d{2})?$/.exec(value.trim()) ?? [];
  return day === undefined ? value : `${day}T${minutes}${seconds}`;
}
