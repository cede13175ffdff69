import { readdirSync, readFileSync } from 'node:fs';
import { type FontFinder, paintPdf, paintText, typesetPages } from '../../src/index.ts';
import type { DisplayList } from '../../src/model/page.ts';
import type { Problem } from '../../src/model/problem.ts';
import { paragraphTexts, settledBlocks } from '../words/settled-blocks.ts';

const folder = 'test/languages';

/** Names of the CVs, each of which begins with the tag of its language: `zh-Hant-TW-designer`. `mixed` is in English. */
export const languageCvs: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.slice(0, -'.yaml'.length))
  .sort();

/** The CVs for which the package has every letter. The others need a font of Chinese, Japanese or Korean. */
export const cvsOfBundledFonts: readonly string[] = languageCvs.filter(
  (name) => !/^(?:zh|ja|ko|mixed)/u.test(name),
);

export const themesOfLanguages = ['gutter', 'classic', 'sidebar', 'swiss', 'dense'] as const;

/** A CV laid out, and the paragraphs that its pages must have. */
export interface SetLanguageCv {
  readonly pdf: Uint8Array;
  readonly display: DisplayList;
  readonly paragraphs: readonly string[];
  readonly problems: readonly Problem[];
}

/** Sets a CV in a theme, without header and footer, which are artifacts. */
export async function setLanguageCv(
  name: string,
  theme: string,
  findFonts?: FontFinder,
): Promise<SetLanguageCv> {
  const file = `${folder}/${name}.yaml`;
  const { display, stages, problems } = await typesetPages(readFileSync(file), {
    file,
    theme: { name: theme, footer: '', header: '', continued: 'none' },
    findFonts,
  });
  if (display === undefined || stages === undefined)
    throw new Error(`${file} was not set: ${problems.map(({ message }) => message).join(' ')}`);
  const blocks = settledBlocks(stages.document, await paintText(display));
  const paragraphs = paragraphTexts(blocks).map((text) => text.replaceAll(invisible, '').trim());
  return {
    pdf: await paintPdf(display),
    display,
    problems,
    paragraphs: paragraphs.filter((text) => text !== ''),
  };
}

const invisible = /[\u00ad\u200b\u200e\u200f\u2060]/gu;

/**
 * Returns the paragraphs that an extracted text does not have letter by letter. Spaces may be line ends, and a line may end
 * between any two letters, but no other space may be there: one between two Chinese characters splits a word.
 */
export function paragraphsNotIn(extracted: string, paragraphs: readonly string[]): readonly string[] {
  const text = extracted
    .normalize('NFC')
    .replaceAll(invisible, '')
    .replaceAll(/[ \u00a0\u2002-\u200a\u202f]*\n\s*/gu, '\n');
  // The space after a bullet is none of the text’s.
  const isIn = (paragraph: string): boolean =>
    patternOf(paragraph).test(text) ||
    patternOf(paragraph.replace(/^[•–] /u, (bullet) => bullet.trim())).test(text);
  return paragraphs.filter((paragraph) => !isIn(paragraph));
}

function patternOf(paragraph: string): RegExp {
  const characters = Array.from(paragraph.normalize('NFC'));
  const parts = characters.map((character) =>
    /\s/u.test(character) ? '\\s*' : `${character.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&')}\\n?`,
  );
  return new RegExp(
    parts
      .join('')
      .replaceAll(/(?:\\s\*)+/gu, '\\s+')
      .replaceAll('\\n?\\s+', '\\s+'),
    'u',
  );
}
