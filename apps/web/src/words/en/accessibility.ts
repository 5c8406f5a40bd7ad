export default {
  title: 'Accessibility',
  dated: 'Statement of {{date}}, for every page of Coopdesk.',
  aim: 'What we aim for',
  aimBody:
    'Web Content Accessibility Guidelines (WCAG) 2.2, level AA, in English and in French, on a phone of 320 pixels and at a desk, with a keyboard alone, and with a screen reader.',
  tested: 'How it is tested',
  testedList: {
    axe: 'Each page and each of its usual states is examined by the axe engine on a phone and at a desk, in both languages, light and dark; a fault stops the release.',
    width:
      'No page may be wider than a window of 320 pixels, which is what a window of 1,280 shows when it is enlarged four times, nor than one of 720, a desk’s enlarged twice.',
    keyboard: 'The main ways through are walked with the keyboard alone.',
    motion: 'Whoever asks their device for less motion gets none; dark and light follow the device.',
  },
  limits: 'What we know falls short',
  limitsList: {
    pictures:
      'Pictures of permits cannot be read out. What the office read from a document stands beside it in words.',
    timeline:
      'The picture of the timeline has a table with the same content below it; the picture itself has one short description.',
    lists:
      'Long lists of the staff’s desk draw the rows near the window: the browser’s own search within a page finds those, the desk’s search field finds all. Each row says which of all it is.',
    people: 'People who use screen readers every day have not tested Coopdesk yet.',
  },
  tell: 'Something does not work for you?',
  tellBody: 'Tell the office; you get what you need in another way meanwhile.',
};
