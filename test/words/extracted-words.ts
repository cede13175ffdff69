import { paintPdf, paintText, typesetPages } from '../../src/index.ts';
import { composedIn, type FoundingCv, foundingCvs, sourceOf, themeNames } from '../quality/founding-cvs.ts';
import { type HeadedText, headedTexts } from './heads-and-texts.ts';
import { paragraphTexts, settledBlocks } from './settled-blocks.ts';

/** A seed CV in a theme: its PDF, and the text that it must contain. */
export interface SetCv {
  readonly pdf: Uint8Array;
  /** A side column is read after the text of its own page: order is within a flow. */
  readonly flows: readonly FlowText[];
}

/** The text that a flow must contain, in order. */
export interface FlowText {
  /** The composed text, by paragraph. */
  readonly paragraphs: readonly string[];
  readonly texts: readonly HeadedText[];
}

/** A theme and a seed CV, with the name of a test. */
export type ThemeAndCv = readonly [name: string, theme: string, cv: FoundingCv];

/** Every built-in theme with every seed CV. */
export const themesAndCvs: readonly ThemeAndCv[] = themeNames.flatMap((theme) =>
  foundingCvs.map((cv): ThemeAndCv => [`${cv.name} in ${theme}`, theme, cv]),
);

/** Every seed CV in the theme that reproduces it. */
export const ownThemes: readonly ThemeAndCv[] = themesAndCvs.filter(([, theme, cv]) => cv.theme === theme);

const set = new Map<string, Promise<SetCv>>();

/** Lays out a CV in a theme without a footer, which is an artifact and not part of the text. */
export function setIn(theme: string, cv: FoundingCv): Promise<SetCv> {
  const key = `${cv.name} in ${theme}`;
  const done = set.get(key) ?? newlySet(theme, cv);
  set.set(key, done);
  return done;
}

async function newlySet(theme: string, cv: FoundingCv): Promise<SetCv> {
  const options = { file: cv.file, theme: { name: theme, footer: '' } };
  const { display } = await typesetPages(sourceOf(cv), options);
  if (display === undefined) throw new Error(`${cv.file} was not set`);
  const document = composedIn(cv, theme);
  const shown = await paintText(display);
  const flows = document.flows.map((flow): FlowText => {
    const blocks = settledBlocks({ ...document, flows: [flow] }, shown);
    return { paragraphs: paragraphTexts(blocks), texts: headedTexts(blocks) };
  });
  return { pdf: await paintPdf(display), flows };
}
