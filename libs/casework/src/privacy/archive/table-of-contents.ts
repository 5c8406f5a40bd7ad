import type { PersonTable } from './person-rows.store.js';

/** What a table is called in the archive; each that can have rows of a person stands here. */
export const ARCHIVE_TITLES: Readonly<Record<string, readonly [en: string, fr: string]>> = {
  'coop.student': ['Record', 'Dossier'],
  'coop.account': ['Account', 'Compte'],
  'coop.course_enrolment': ['Courses', 'Cours'],
  'coop.study_enrolment': ['Enrolments', 'Inscriptions'],
  'coop.work_term': ['Work terms', 'Stages'],
  'coop.travel': ['Travel', 'Voyages'],
  'coop.permit': ['Permits', 'Permis'],
  'coop.document': ['Documents', 'Documents'],
  'coop.document_file': ['Files of documents', 'Fichiers des documents'],
  'coop.submission': ['Applications to IRCC', 'Demandes à IRCC'],
  'coop.letter_request': ['Requests for letters', 'Demandes de lettres'],
  'coop.letter': ['Letters', 'Lettres'],
  'coop.assessment': ['Assessments of the authorization to work', 'Évaluations de l’autorisation de travail'],
  'coop.notification': ['Mail', 'Courriels'],
  'coop.review_task': ['Tasks of the office', 'Tâches du bureau'],
  'coop.notice_display': ['Privacy notices shown', 'Avis de confidentialité affichés'],
  'coop.audit_entry': ['Who did and saw what', 'Qui a fait et vu quoi'],
  'coop.hand_over': ['Hand-overs to an adviser', 'Renvois au conseil'],
  'coop.correction_request': ['Corrections asked for', 'Corrections demandées'],
  'coop.account_mail': ['Mails about the account', 'Courriels au sujet du compte'],
  'coop.approval_request': [
    'Steps that wait for a second person',
    'Étapes qui attendent une deuxième personne',
  ],
  'coop.board_notice': ['Notices to job boards', 'Avis aux babillards d’emplois'],
  'coop.calendar_event': ['Dates in the private calendar', 'Dates du calendrier privé'],
  'coop.calendar_feed': ['Private calendar', 'Calendrier privé'],
  'coop.case_note': ['Notes', 'Notes'],
  'coop.current_assessment': ['The assessment that counts', 'L’évaluation qui compte'],
  'coop.document_decision': ['Decisions on documents', 'Décisions sur les documents'],
  'coop.document_page': ['Pages of documents as images', 'Pages des documents en images'],
  'coop.document_proposal': ['What was read from documents', 'Ce qui a été lu des documents'],
  'coop.employer_statement': ['Links for employers', 'Liens pour les employeurs'],
  'coop.external_identity': ['Sign-in by the institution', 'Connexion par l’établissement'],
  'coop.legal_hold': ['Legal holds', 'Mises en suspens'],
  'coop.letter_batch_row': ['Letters made in bulk', 'Lettres produites en lot'],
  'coop.task_batch_row': ['Tasks dealt with in bulk', 'Tâches traitées en lot'],
  'coop.letter_flag': ['Letters to look at again', 'Lettres à revoir'],
  'coop.mail_choice': ['Choices about mail', 'Choix de courriels'],
  'coop.pathway_case': ['Cases of other pathways', 'Dossiers d’autres parcours'],
  'coop.pathway_step': ['Steps of such cases', 'Étapes de ces dossiers'],
  'coop.permit_order_match': ['Orders that concern a permit', 'Décrets qui touchent un permis'],
  'coop.policy_sign_off': ['Sign-offs of days under policy', 'Approbations de jours selon la politique'],
  'coop.portal_draft': ['What was begun and not sent', 'Ce qui a été commencé sans être envoyé'],
  'coop.recovery_code': ['Recovery codes', 'Codes de secours'],
  'coop.retention_run_row': ['Runs of erasure', 'Opérations d’effacement'],
  'coop.rule_pack_dry_run_row': ['Trials of new rules', 'Essais de nouvelles règles'],
  'coop.second_factor': ['Second factor', 'Deuxième facteur'],
  'coop.second_reading': ['Second readings', 'Deuxièmes lectures'],
  'coop.session': ['Where the account was signed in', 'Où le compte a été ouvert'],
  'coop.staff_digest': ['Digests by mail', 'Résumés par courriel'],
  'coop.upload': ['Files on their way', 'Fichiers en cours d’envoi'],
};

const escaped = (value: unknown): string => {
  const text =
    value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
};

const title = (table: string, language: 'en' | 'fr'): string =>
  ARCHIVE_TITLES[table]?.[language === 'en' ? 0 : 1] ?? table.replace(/^coop\./, '').replaceAll('_', ' ');

const WORDS = {
  en: {
    title: 'Everything we hold about you',
    made: 'Made on',
    files: 'Files',
    data: 'The same for programs: data.json',
    rows: 'Rows',
  },
  fr: {
    title: 'Tout ce que nous détenons à votre sujet',
    made: 'Fait le',
    files: 'Fichiers',
    data: 'La même chose pour les programmes : data.json',
    rows: 'Lignes',
  },
};

/** The archive's own page: opens from the disk, runs nothing, loads nothing. */
export function archiveIndex(
  tables: readonly PersonTable[],
  files: readonly string[],
  { language, at }: { readonly language: 'en' | 'fr'; readonly at: Date },
): string {
  const words = WORDS[language];
  const filled = tables.filter(({ rows }) => rows.length > 0);
  const sections = filled.map(({ table, rows }) => {
    const items = rows.map((row) => {
      const facts = Object.entries(row)
        .filter(([, value]) => value !== null && value !== '')
        .map(([name, value]) => `<dt>${escaped(name.replaceAll('_', ' '))}</dt><dd>${escaped(value)}</dd>`);
      return `<dl>${facts.join('')}</dl>`;
    });
    return `<section id="${escaped(table)}"><h2>${escaped(title(table, language))}</h2>${items.join('')}</section>`;
  });
  const contents = filled.map(
    ({ table, rows }) =>
      `<li><a href="#${escaped(table)}">${escaped(title(table, language))}</a> (${words.rows}: ${rows.length})</li>`,
  );
  const links = files.map((name) => `<li><a href="${encodeURI(name)}">${escaped(name)}</a></li>`);
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${words.title}</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}
dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.15rem 1rem;border-top:1px solid #ccc;padding:.6rem 0;margin:0}
dt{color:#555}dd{margin:0;overflow-wrap:anywhere}@media(max-width:30rem){dl{grid-template-columns:1fr}}</style></head>
<body><main><h1>${words.title}</h1><p>${words.made} ${at.toISOString()}. <a href="data.json">${words.data}</a></p>
<ul>${contents.join('')}</ul><h2>${words.files}</h2><ul>${links.join('')}</ul>${sections.join('\n')}</main></body></html>
`;
}
