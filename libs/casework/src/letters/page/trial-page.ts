import type { LetterPage } from '#domain/letters/letter-page.js';

/** A sheet that says nothing: what a picture is tried on before letters carry it. */
export const TRIAL_PAGE: LetterPage = {
  language: 'en',
  title: 'Trial',
  recipient: '',
  numberLabel: '',
  number: '',
  dateLabel: '',
  date: '',
  paragraphs: [],
  rows: [],
  closing: [],
  footer: '',
  office: {
    institutionName: '-',
    dliNumber: '',
    officeName: '-',
    email: '',
    telephone: '',
    address: '',
    signatoryName: '-',
    signatoryTitle: '',
  },
};
