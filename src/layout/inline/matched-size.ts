import type { Face } from '../../model/face.ts';
import { hasOtherScript, type ScriptCode, scriptsOf } from '../../model/scripts.ts';
import type { TextStyle } from '../../model/text-style.ts';

/** Languages by their scripts: other than Latin, or one of several. */
const languagesOfScript: Readonly<Partial<Record<ScriptCode | 'Grek' | 'Cyrl', RegExp>>> = {
  Arab: /^(?:ar|fa|ur|ps|ckb|ug|sd)\b/,
  Armn: /^hy\b/,
  Beng: /^(?:bn|as)\b/,
  Cyrl: /^(?:ru|uk|be|bg|sr|mk|kk|ky|tg|tt|mn)\b/,
  Deva: /^(?:hi|mr|ne|sa)\b/,
  Ethi: /^(?:am|ti)\b/,
  Geor: /^ka\b/,
  Grek: /^el\b/,
  Gujr: /^gu\b/,
  Guru: /^pa\b/,
  Hang: /^ko\b/,
  Hani: /^(?:zh|yue|ja|ko)\b/,
  Hebr: /^(?:he|yi)\b/,
  Kana: /^ja\b/,
  Khmr: /^km\b/,
  Knda: /^kn\b/,
  Laoo: /^lo\b/,
  Mlym: /^ml\b/,
  Mymr: /^my\b/,
  Sinh: /^si\b/,
  Taml: /^ta\b/,
  Telu: /^te\b/,
  Thai: /^th\b/,
  Tibt: /^(?:bo|dz)\b/,
};

/** Bounds of the scale. Characters of Chinese are dense, and less legible if they are much smaller. */
const [least, leastOfHan, most] = [0.85, 0.9, 1.12] as const;
/** A difference of size that nobody sees. */
const unseen = 0.03;

/**
 * Returns the size of a word in another face than that of its style, as a multiple of the style’s size: its x-height is that
 * of the text around it. Words of the text’s own language keep the size that was asked for, and so do symbols.
 */
export function matchedSize(
  text: string,
  face: Face,
  styleFace: Face,
  { language, languageAround = language }: Pick<TextStyle, 'language' | 'languageAround'>,
): number {
  const isWord = /\p{L}/u.test(text) || hasOtherScript(text);
  if (face === styleFace || !isWord || isOfLanguage(text, languageAround)) return 1;
  const ratio = styleFace.xHeight / styleFace.unitsPerEm / (face.xHeight / face.unitsPerEm);
  const isHan = scriptsOf(text).some((script) => script === 'Hani' || script === 'Kana' || script === 'Hang');
  const scale = Math.min(most, Math.max(isHan ? leastOfHan : least, ratio));
  return Math.abs(scale - 1) < unseen ? 1 : Math.round(1000 * scale) / 1000;
}

function isOfLanguage(text: string, language: string): boolean {
  const scripts = [
    ...scriptsOf(text),
    ...(/\p{sc=Grek}/u.test(text) ? ['Grek' as const] : []),
    ...(/\p{sc=Cyrl}/u.test(text) ? ['Cyrl' as const] : []),
  ];
  return scripts.some((script) => languagesOfScript[script]?.test(language) === true);
}
