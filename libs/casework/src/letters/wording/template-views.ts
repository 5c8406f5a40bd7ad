import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { LetterBase } from '#domain/letters/letter-base.js';
import type { TemplateFault } from '#domain/letters/template-content.js';
import { OfficeCalendar } from '../../students/office-calendar.js';
import { OfficeStore } from '../../students/office.store.js';
import { LetterKindStore } from '../kinds/letter-kind.store.js';
import type { LetterTemplateRow, LetterTemplateView, ShownTemplateState } from './letter-template.js';
import { LetterTemplateStore } from './letter-template.store.js';
import { templateFaults } from './template-check.js';

/** Templates as the API shows them: where they stand today, and what a draft still lacks. */
@Injectable()
export class TemplateViews {
  constructor(
    private readonly templates: LetterTemplateStore,
    private readonly kinds: LetterKindStore,
    private readonly office: OfficeStore,
    private readonly calendar: OfficeCalendar,
  ) {}

  /** @throws when there is no such template: ask only for what was just read or written */
  async one(tx: Transaction, id: string): Promise<LetterTemplateView> {
    const row = await this.templates.byId(tx, id);
    if (!row) throw new Error('A template that was just written is not there.');
    return (await this.all(tx, [row]))[0]!;
  }

  async all(tx: Transaction, rows: readonly LetterTemplateRow[]): Promise<LetterTemplateView[]> {
    const today = await this.calendar.today(tx);
    const applying = new Map<string, string | null>();
    for (const kind of new Set(rows.map((row) => row.kind)))
      applying.set(kind, (await this.templates.inForce(tx, kind, today))?.id ?? null);
    const views: LetterTemplateView[] = [];
    for (const row of rows) {
      const { authorIds: _ids, ...shown } = row;
      const state = shownState(row, applying.get(row.kind) === row.id, today);
      views.push({ ...shown, state, faults: row.state === 'draft' ? await this.faultsOf(tx, row) : [] });
    }
    return this.calendar.withLocalTwins(tx, views);
  }

  async faultsOf(
    tx: Transaction,
    { kind, content }: Pick<LetterTemplateRow, 'kind' | 'content'>,
  ): Promise<TemplateFault[]> {
    return templateFaults(content, await this.baseOf(tx, kind), await this.office.read(tx));
  }

  async baseOf(tx: Transaction, kind: string): Promise<LetterBase> {
    const found = await this.kinds.byCode(tx, kind);
    if (!found) throw new Error('A template is of a kind that is not there.');
    return found.base;
  }
}

function shownState(
  { state, periods }: LetterTemplateRow,
  applies: boolean,
  today: string,
): ShownTemplateState {
  if (state !== 'reviewed' || periods.length === 0) return state;
  if (applies) return 'in_force';
  return periods.some(({ from }) => from > today) ? 'scheduled' : 'superseded';
}
