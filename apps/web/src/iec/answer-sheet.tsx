import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Eligibility } from '../api/shapes/pathway.js';
import { FactList } from '../elements/fact-list.js';
import { Callout, Panel } from '../elements/panel.js';
import type { Tone } from '../elements/tag.js';
import { dateInProse } from '../time/calendar-date.js';
import { useLanguage, usePick } from '../words/use-language.js';

const TONE: Readonly<Record<string, Tone>> = { yes: 'holds', no: 'ended', ro_only: 'asks', unknown: 'quiet' };

/** The answer with its reasons, what to have ready, and by which table. */
export function AnswerSheet({ answer }: { answer: Eligibility }): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  const language = useLanguage();
  const { result, table } = answer;
  const list = (rows: readonly { code: string; text: { en: string; fr: string } }[]): ReactNode => (
    <ul>
      {rows.map(({ code, text }) => (
        <li key={`${code}${text.en}`}>{pick(text)}</li>
      ))}
    </ul>
  );
  const notes = result?.notes.filter(({ code }) => code !== 'fact_missing') ?? [];
  // Where the answer is no, an end of the permit would read as if there were one.
  const permit =
    !result || result.eligible === 'no'
      ? []
      : [
          ...(result.maxMonths === null
            ? []
            : [{ name: t('iec.answer.months'), value: String(result.maxMonths) }]),
          ...(answer.permitEnd ? [{ name: t('iec.answer.permitEnds'), value: pick(answer.permitEnd) }] : []),
          ...(result.earliestStart
            ? [{ name: t('iec.answer.earliest'), value: dateInProse(result.earliestStart, language) }]
            : []),
        ];
  return (
    <>
      <Callout tone={TONE[result?.eligible ?? 'unknown'] ?? 'quiet'} title={pick(answer.headline)}>
        <p>
          {t('iec.answer.table', {
            edition: table.edition,
            published: dateInProse(table.publishedOn, language),
            verified: dateInProse(table.verifiedOn, language),
          })}{' '}
          {table.source.startsWith('https:') ? (
            <a href={table.source} rel="noreferrer">
              {t('iec.answer.tableSource')}
            </a>
          ) : (
            table.source
          )}
        </p>
        <p>{t('iec.notAdvice')}</p>
      </Callout>
      {result && result.reasons.length > 0 ? (
        <Panel heading={t('iec.answer.why')}>{list(result.reasons)}</Panel>
      ) : null}
      {answer.missing.length > 0 ? (
        <Panel heading={t('iec.answer.missing')}>{list(answer.missing)}</Panel>
      ) : null}
      <Season answer={answer} />
      {notes.length > 0 ? <Panel heading={t('iec.answer.notes')}>{list(notes)}</Panel> : null}
      {answer.organizations.length > 0 ? <Organizations answer={answer} /> : null}
      {permit.length > 0 ? (
        <Panel heading={t('iec.answer.permit')}>
          <FactList facts={permit} />
        </Panel>
      ) : null}
      {answer.fees.length > 0 ? (
        <Panel heading={t('iec.answer.fees')}>
          <FactList
            facts={answer.fees.map(({ label, value }) => ({ name: pick(label), value: pick(value) }))}
          />
        </Panel>
      ) : null}
      {answer.needs.length > 0 ? <Panel heading={t('iec.answer.needs')}>{list(answer.needs)}</Panel> : null}
    </>
  );
}

/** A closed season stands out: whoever meets every condition cannot apply either. */
function Season({ answer: { season, seasonLimit } }: { answer: Eligibility }): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  const words = (
    <>
      <p>{pick(season.text)}</p>
      {seasonLimit ? <p>{pick(seasonLimit)}</p> : null}
    </>
  );
  return season.state === 'open' ? (
    <Panel heading={t('iec.answer.season')}>{words}</Panel>
  ) : (
    <Callout tone="asks" title={t('iec.answer.seasonClosed')}>
      {words}
    </Callout>
  );
}

function Organizations({ answer }: { answer: Eligibility }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Panel heading={t('iec.answer.organizations')}>
      <p>{t('iec.answer.organizationsLead')}</p>
      {answer.organizations.map((one) => (
        <section key={one.id} className="after">
          <h3>{one.name}</h3>
          <FactList
            dense
            facts={[
              {
                name: t('iec.fields.category'),
                value: one.categories.map((category) => t(`iec.categories.${category}`)).join(', '),
              },
              { name: t('iec.answer.serves'), value: language === 'fr' ? one.servesFr : one.serves },
              { name: t('iec.answer.note'), value: language === 'fr' ? one.noteFr : one.note },
              { name: t('iec.answer.verified'), value: dateInProse(one.verifiedOn, language) },
            ]}
          />
        </section>
      ))}
    </Panel>
  );
}
