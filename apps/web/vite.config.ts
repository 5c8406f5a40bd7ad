import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { packedCopies } from './packed-copies.ts';

/** What every page shares. */
const HOUSE =
  /src[\\/](api(?![\\/](transfer|upload))|elements|fields|frame(?![\\/]accessibility)|session|time)[\\/]|src[\\/]words[\\/][^\\/]+\.ts$/;
/** What of it the sign-in page and the home page do without: it comes with the first page that needs it. */
const FURTHER =
  /src[\\/](elements[\\/](disclosure|fact-list|labelled|receipt-box|row-list|show-more|table)|fields[\\/](address-|choice-|date-|file-|search-)|frame[\\/]public-|time[\\/](?!calendar-date|office-day)|words[\\/]country-)/;

/** Built to `dist/web`, which the API serves on its own origin; in development the API is reached through the proxy. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react(), packedCopies()],
  // The types of react-i18next, and none of its bytes (decision 0043).
  resolve: { alias: { 'react-i18next': join(import.meta.dirname, 'src/words/translation.ts') } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // Everything is a file of its own: the content security policy allows no data: scripts, styles or fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Few files for the first page: each small one would cost a poor network a round trip and compress badly.
        codeSplitting: {
          groups: [
            {
              name: 'libraries',
              test: /node_modules[\\/](?!@tanstack[\\/](?:react-virtual|virtual-core)|unpdf|uqr|tus-js-client|js-base64|url-parse|querystringify|requires-port)/,
            },
            { name: 'house', test: (id) => HOUSE.test(id) && !FURTHER.test(id) },
            { name: 'further', test: FURTHER },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': process.env['COOPDESK_API'] ?? 'http://127.0.0.1:3000' } },
});
