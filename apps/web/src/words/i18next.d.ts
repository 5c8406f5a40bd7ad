import 'i18next';
import type desk from './en/desk.js';
import type first from './en/portal-first.js';
import type pages from './en/portal-pages.js';
import type account from './en/portal-account.js';
import type iec from './en/portal-iec.js';
import type verification from './en/portal-verification.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'portal';
    resources: {
      portal: typeof first & typeof pages & typeof verification & typeof iec & typeof account;
      desk: typeof desk;
    };
    returnNull: false;
  }
}
