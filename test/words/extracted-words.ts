import { paintPdf, paintText, typesetPages } from '../../src/index.ts';
import type { DisplayList } from '../../src/model/page.ts';
import type { Problem } from '../../src/model/problem.ts';
import {
  type FoundingCv,
  fileBeside,
  foundingCvs,
  type SampleCv,
  sourceOf,
  themeNames,
  tradeCvs,
} from '../quality/founding-cvs.ts';
import { textByPdfJs } from '../referees/extractors.ts';
import { type HeadedText, headedTexts } from './heads-and-texts.ts';
import { paragraphTexts, settledBlocks } from './settled-blocks.ts';

/** A CV laid out in a theme: what its pages show, and the text that they must show. */
export interface LaidOutCv {
  readonly display: DisplayList;
  /** The text of the pages, in the order in which it was laid out. */
  readonly shown: string;
  readonly problems: readonly Problem[];
  /** A side column is read after the text of its own page: order is within a flow. */
  readonly flows: readonly FlowText[];
}

/** A CV laid out on A4, and read back from its PDF. */
export interface SetCv extends LaidOutCv {
  readonly pdf: Uint8Array;
  /** The text that pdf.js finds in the PDF. */
  readonly extracted: string;
}

/** The text that a flow must contain, in order. */
export interface FlowText {
  /** The composed text, by paragraph. */
  readonly paragraphs: readonly string[];
  readonly texts: readonly HeadedText[];
}

/** A theme and a CV, with the name of a test. */
export type ThemeAndCv<Cv = SampleCv> = readonly [name: string, theme: string, cv: Cv];

/** Every built-in theme with every seed CV and every CV of a trade. */
export const themesAndCvs: readonly ThemeAndCv[] = themeNames.flatMap((theme) =>
  [...foundingCvs, ...tradeCvs].map((cv): ThemeAndCv => [`${cv.name} in ${theme}`, theme, cv]),
);

/** Every built-in theme with every CV of a trade. */
export const themesAndTradeCvs = themesAndCvs.filter(([, , cv]) => tradeCvs.includes(cv));

/** Every seed CV in the theme that reproduces it. */
export const ownThemes: readonly ThemeAndCv<FoundingCv>[] = foundingCvs.map((cv) => [
  `${cv.name} in ${cv.theme}`,
  cv.theme,
  cv,
]);

const set = new Map<string, Promise<SetCv>>();

/** Returns a CV in a theme on A4. */
export function setIn(theme: string, cv: SampleCv): Promise<SetCv> {
  const key = `${cv.name} in ${theme}`;
  const done = set.get(key) ?? newlySet(theme, cv);
  set.set(key, done);
  return done;
}

async function newlySet(theme: string, cv: SampleCv): Promise<SetCv> {
  const laidOut = await laidOutOn('a4', theme, cv);
  const pdf = await paintPdf(laidOut.display);
  return { ...laidOut, pdf, extracted: await textByPdfJs(pdf) };
}

/** Lays out a CV without running lines, which are artifacts and not part of the text. */
export async function laidOutOn(paper: 'a4' | 'letter', theme: string, cv: SampleCv): Promise<LaidOutCv> {
  const { display, stages, problems } = await typesetPages(sourceOf(cv), {
    file: cv.file,
    theme: { name: theme, footer: '', header: '', continued: 'none' },
    page: { size: paper },
    read: fileBeside(cv),
  });
  if (display === undefined || stages === undefined) throw new Error(`${cv.file} was not set`);
  const { document } = stages;
  const shown = await paintText(display);
  const flows = document.flows.map((flow): FlowText => {
    const blocks = settledBlocks({ ...document, flows: [flow] }, shown);
    return { paragraphs: paragraphTexts(blocks), texts: headedTexts(blocks) };
  });
  return { display, shown, problems, flows };
}
