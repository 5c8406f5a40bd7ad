import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** Scripts beside the Latin, Greek, Cyrillic and Devanagari; the family is `Noto Sans <script>`. */
const SCRIPTS = [
  'arabic',
  'armenian',
  'bengali',
  'devanagari',
  'ethiopic',
  'georgian',
  'gujarati',
  'gurmukhi',
  'hebrew',
  'kannada',
  'khmer',
  'lao',
  'malayalam',
  'myanmar',
  'oriya',
  'sinhala',
  'tamil',
  'telugu',
  'thai',
] as const;

const LATIN = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'] as const;

/** Every character a name may have is in one of these; they come as locked packages and are embedded in the letter. */
export const LETTER_FONT_FILES: readonly string[] = [
  ...LATIN.map((weight) => `noto-sans/${weight}/NotoSans_${weight}.ttf`),
  ...SCRIPTS.flatMap((script) => {
    const family = `NotoSans${script[0]!.toUpperCase()}${script.slice(1)}`;
    return ['400Regular', '600SemiBold'].map(
      (weight) => `noto-sans-${script}/${weight}/${family}_${weight}.ttf`,
    );
  }),
  // Chinese of both kinds and Japanese in one; then Korean.
  'chocolate-classical-sans/400Regular/ChocolateClassicalSans_400Regular.ttf',
  'nanum-gothic/400Regular/NanumGothic_400Regular.ttf',
  'nanum-gothic/700Bold/NanumGothic_700Bold.ttf',
];

export function readLetterFonts(): Buffer[] {
  return LETTER_FONT_FILES.map((file) => readFileSync(resolve(`@expo-google-fonts/${file}`)));
}
