import { describe, expect, it } from '@jest/globals';
import { SHIPPED_PROGRAMME } from '../programme/shipped-programme.js';
import type { IecCaseFacts } from './case-facts.js';
import { lookAtCandidate } from './look.js';
import { FACTS, HOST, recordUpTo } from './spec-support/records.js';

const MOMENT = { now: '2027-02-10T12:00:00Z', today: '2027-02-10' };
const lookAt = (
  upTo: string | null,
  facts: IecCaseFacts = FACTS,
  answers: NonNullable<Parameters<typeof recordUpTo>[1]>['answers'] = {},
) => lookAtCandidate(recordUpTo(upTo, { facts, answers }), { programme: SHIPPED_PROGRAMME, ...MOMENT });
const codes = (list: readonly { readonly code: string }[]): string[] => list.map(({ code }) => code);
const kinds = (look: ReturnType<typeof lookAt>): string[] =>
  look.reminders.map(({ kind, offset }) => `${kind} ${offset}`);

describe('a candidate’s case at a moment', () => {
  it('names what is missing, from whom', () => {
    expect(codes(lookAt(null, {}).missing)).toEqual([
      'citizenships',
      'chosenCitizenship',
      'birthDate',
      'residence',
      'school',
      'curriculumRequires',
      'passportExpiresOn',
    ]);
    expect(lookAt('accept').missing).toEqual([
      expect.objectContaining({ code: 'offer_number', from: 'employer' }),
    ]);
    const { host: _host, insuranceUntil: _until, ...bare } = FACTS;
    expect(codes(lookAt('accept', bare).missing)).toEqual(['host', 'offer_number', 'insuranceUntil']);
    expect(codes(lookAt('request_documents').missing)).toEqual(['biometrics', 'medical', 'dueOn']);
    const dated = { request_documents: { dueOn: '2027-03-24' } };
    expect(codes(lookAt('request_documents', FACTS, dated).missing)).toEqual(['biometrics', 'medical']);
    expect(codes(lookAt('receive_letter').missing)).toEqual(['proof_of_funds']);
  });

  it('says against the case what the engine says, and that no status is maintained', () => {
    const { findings } = lookAt('enter_pool', { ...FACTS, dependants: true });
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'dependants', severity: 'block', rule: 'R52' }),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'no_maintained_status', severity: 'info', rule: 'R53' }),
    );
    for (const { text } of findings) expect(text.fr).not.toBe(text.en);
  });

  it.each<[string, Partial<typeof HOST>, string[]]>([
    ['nothing', {}, []],
    ['the employer', { employer: 'Alder & Co' }, ['host_employer_changed']],
    ['the place', { site: '1 Main Street' }, ['host_site_changed']],
    ['the dates', { to: '2027-11-30' }, ['host_dates_changed']],
    ['the supervisor', { supervisor: 'Lee Ng' }, ['host_supervisor_changed']],
  ])('finds a change of the host since the offer: %s', (_, change, found) => {
    const facts = { ...FACTS, host: { ...HOST, ...change } };
    const hostCodes = (upTo: string) =>
      codes(lookAt(upTo, facts).findings).filter((code) => code.startsWith('host_'));
    expect(hostCodes('file_offer')).toEqual(found);
    expect(hostCodes('begin_placement')).toEqual(found);
    expect(hostCodes('accept')).toEqual([]);
  });

  it.each([
    ['2027-10-29', {}, 'permit_cut_offer'],
    ['2027-09-30', {}, 'permit_shorter'],
    ['2027-11-30', {}, 'permit_longer'],
    ['2027-08-31', { insuranceUntil: '2027-08-31' }, 'permit_cut_insurance'],
    ['2027-09-15', { passportExpiresOn: '2027-09-15' }, 'permit_cut_passport'],
  ])('holds the permit that ends on %s against the rules', (permitExpiresOn, facts, found) => {
    const look = lookAt('enter', { ...FACTS, ...facts }, { enter: { permitExpiresOn } });
    expect(codes(look.findings).filter((code) => code.startsWith('permit_'))).toEqual([found]);
  });

  it('finds a permit for another employer', () => {
    const look = lookAt('enter', FACTS, { enter: { permitEmployer: 'Alder & Co' } });
    expect(look.findings).toContainEqual(
      expect.objectContaining({ code: 'permit_other_employer', severity: 'block' }),
    );
  });

  it('records a NOC code of any kind and never holds it against the case', () => {
    for (const nocCode of ['65201', '75110', '00010']) {
      const look = lookAt('file_offer', FACTS, { file_offer: { nocCode } });
      expect(look.findings.filter(({ severity }) => severity === 'block')).toEqual([]);
      expect(look.summary).toContainEqual(
        expect.objectContaining({ code: 'noc', value: { en: nocCode, fr: nocCode } }),
      );
    }
  });

  it('warns of a short insurance until the application is in, and then no more', () => {
    const short = { ...FACTS, insuranceUntil: '2027-08-31' };
    for (const upTo of ['enter_pool', 'invite', 'accept', 'file_offer'])
      expect(codes(lookAt(upTo, short).findings)).toContain('insurance_short');
    expect(codes(lookAt('submit', short).findings)).not.toContain('insurance_short');
    expect(kinds(lookAt('accept', short))).toContain('iec_insurance half');
    expect(kinds(lookAt('accept'))).not.toContain('iec_insurance half');
  });

  it('asks nothing of a case that is over', () => {
    const short = { ...FACTS, insuranceUntil: '2027-08-31', dependants: true };
    const record = { ...recordUpTo('file_offer', { facts: short }), stage: 'withdrawn' };
    const found = codes(lookAtCandidate(record, { programme: SHIPPED_PROGRAMME, ...MOMENT }).findings);
    expect(found).toContain('dependants');
    expect(found).not.toContain('insurance_short');
  });

  it('leaves the running clock to its own place, and what would be once it is known what is', () => {
    const { findings } = lookAtCandidate(recordUpTo('invite'), {
      programme: SHIPPED_PROGRAMME,
      now: '2027-02-13T12:00:00Z',
      today: '2027-02-13',
    });
    expect(codes(findings)).not.toContain('clock_half_gone');
    expect(codes(lookAt('receive_letter').summary)).toEqual(
      expect.arrayContaining(['permit_end', 'enter_by']),
    );
    const issued = codes(lookAt('enter').summary);
    expect(issued).toContain('printed_end');
    expect(issued).not.toContain('permit_end');
    expect(issued).not.toContain('enter_by');
  });

  it.each([
    ['2027-10-29', false],
    ['2027-10-30', true],
  ])('a last day of work on %s, under a permit to 2027-10-29, stands against it: %s', (endedOn, against) => {
    const begun = recordUpTo('begin_placement');
    const end = { ...begun.steps.at(-1)!, step: 'end_placement', from: 'placement', to: 'ended' };
    const record = { ...begun, stage: 'ended', steps: [...begun.steps, { ...end, values: { endedOn } }] };
    const { findings } = lookAtCandidate(record, { programme: SHIPPED_PROGRAMME, ...MOMENT });
    const blocks = codes(findings.filter(({ severity }) => severity === 'block'));
    expect(blocks.includes('work_after_permit_end')).toBe(against);
  });

  it('reminds of each limit at its warnings, and of days ahead of the printed ones', () => {
    expect(kinds(lookAt('invite'))).toEqual([
      'iec_invitation half',
      'iec_invitation day_left',
      'iec_invitation four_hours_left',
    ]);
    expect(kinds(lookAt('file_offer'))).toEqual([
      'iec_submission half',
      'iec_submission day_left',
      'iec_submission four_hours_left',
    ]);
    expect(kinds(lookAt('request_documents', FACTS, { request_documents: { dueOn: '2027-03-24' } }))).toEqual(
      ['iec_documents half', 'iec_documents day_left', 'iec_documents four_hours_left'],
    );
    expect(kinds(lookAt('request_documents'))).toEqual([]);
    expect(kinds(lookAt('receive_letter'))).toEqual(
      ['four_hours_left', '-60d', '-30d', '-14d', '-7d', '-1d'].map((at) => `iec_enter_by ${at}`),
    );
    expect(kinds(lookAt('enter'))).toEqual(
      ['four_hours_left', ...[180, 120, 90, 60, 30, 14, 7, 3, 1].map((days) => `-${days}d`)].map(
        (at) => `iec_permit_end ${at}`,
      ),
    );
    expect(lookAt('enter').reminders[1]).toMatchObject({ on: '2027-05-02', details: { date: '2027-10-29' } });
    expect(kinds(lookAt('submit'))).toEqual([]);
  });
});
