import type { SameKeys } from '../catalogue.js';
import type en from '../en/messages.js';

export default {
  title: 'Messages',
  lead: 'Écrivez au bureau coop et lisez ce qu’il vous écrit. Seuls vous et le bureau pouvez le lire.',
  label: 'Votre message',
  hint: 'Ce qui s’est passé, pour quand il vous faut une réponse, et le numéro de votre demande s’il y en a un. Ni numéro de passeport ni NAS.',
  send: 'Envoyer',
  missing: 'Écrivez ce que le bureau doit savoir.',
  long: 'Raccourcissez le message à 2 000 caractères : il en a {{count}}.',
  sent: 'Votre message est arrivé au bureau',
  sentBody:
    'Il figure ci-dessous avec son heure. La réponse figurera ici aussi, et un courriel vous dira qu’elle est arrivée.',
  written: 'Ce qui a été écrit',
  none: 'Rien pour le moment.',
} satisfies SameKeys<typeof en>;
