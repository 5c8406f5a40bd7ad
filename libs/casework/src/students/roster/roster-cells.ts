import { isEmail } from 'class-validator';
import { isDate } from '#domain/time/days.js';
import { plainText } from '../search-name.js';

/** What is wrong with a cell, by code; the words stand in roster-reasons.ts. */
export interface CellFault {
  readonly fault: CellFaultCode;
}
export type CellFaultCode =
  | 'too_long'
  | 'bad_characters'
  | 'bad_mail'
  | 'bad_date'
  | 'bad_number'
  | 'bad_choice'
  | 'bad_yes_no'
  | 'bad_country';

/** Reads the text of a cell that is not empty. */
export type Cell<Value> = (text: string) => { readonly value: Value } | CellFault;

const CONTROL = /\p{Cc}/u;
// What a wrongly decoded file leaves behind.
const REPLACEMENT = '\uFFFD';

export const text =
  (max: number): Cell<string> =>
  (cell) => {
    if (CONTROL.test(cell) || cell.includes(REPLACEMENT)) return { fault: 'bad_characters' };
    return cell.length > max ? { fault: 'too_long' } : { value: cell.normalize('NFC') };
  };

export const mail: Cell<string> = (cell) =>
  isEmail(cell) && cell.length <= 254 ? { value: cell } : { fault: 'bad_mail' };

export const date: Cell<string> = (cell) => (isDate(cell) ? { value: cell } : { fault: 'bad_date' });

const YES_NO: Readonly<Record<string, boolean>> = {
  yes: true,
  y: true,
  oui: true,
  true: true,
  '1': true,
  no: false,
  n: false,
  non: false,
  false: false,
  '0': false,
};
export const yesNo: Cell<boolean> = (cell) => {
  const value = YES_NO[cell.toLowerCase()];
  return value === undefined ? { fault: 'bad_yes_no' } : { value };
};

export const choice =
  <Value extends string>(values: readonly Value[]): Cell<Value> =>
  (cell) => {
    const wanted = plainText(cell).replace(/[\s-]+/g, '_');
    const value = values.find((candidate) => candidate === wanted);
    return value === undefined ? { fault: 'bad_choice' } : { value };
  };

export const codes: Cell<readonly string[]> = (cell) => {
  const values = cell.split('|').map((code) => code.trim().toUpperCase());
  return values.length <= 5 && values.every((code) => /^[A-Z]{2}$/.test(code))
    ? { value: values }
    : { fault: 'bad_country' };
};

export const integer =
  (from: number, to: number): Cell<number> =>
  (cell) => {
    const value = Number(cell);
    return /^\d{1,6}$/.test(cell) && value >= from && value <= to ? { value } : { fault: 'bad_number' };
  };

/** One decimal at most; a French spreadsheet writes it behind a comma. */
export const number =
  (from: number, to: number): Cell<number> =>
  (cell) => {
    const value = Number(cell.replace(',', '.'));
    return /^\d{1,4}([.,]\d)?$/.test(cell) && value >= from && value <= to
      ? { value }
      : { fault: 'bad_number' };
  };
