import type { Size } from '../../model/geometry.ts';

/** What every theme lets its user choose. Lengths in points, colours as `#rrggbb`. */
export interface Settings {
  readonly paper: Size;
  /** White on all sides; a theme with a fixed measure may leave more. */
  readonly margin: number;
  /** Family of the text. */
  readonly family: string;
  /** Family of the name and the headings. */
  readonly headingFamily: string;
  /** Family of code. */
  readonly codeFamily: string;
  /** Of the text. */
  readonly size: number;
  /** Baseline to baseline. */
  readonly leading: number;
  /** Of all vertical white, against the theme's own: 1 as designed. */
  readonly spacing: number;
  readonly textColour: string;
  /** Of what stands back: a foot, a contact line. */
  readonly quietColour: string;
  /** The one colour that is not black or grey. */
  readonly accent: string;
  /** Behind a side column or a bar, where the theme has one. */
  readonly tint: string;
  /** Letters of section headings: as the theme has them, or as named. */
  readonly headings: 'as-designed' | 'capitals' | 'small-capitals' | 'plain';
  readonly links: 'underlined' | 'coloured' | 'plain';
  /** Paragraphs and bullets: ragged on the right, or justified where the measure allows it. */
  readonly alignment: 'ragged' | 'justified';
  /** Whether words are divided at line ends, by the patterns of the language. */
  readonly hyphenation: boolean;
  readonly figures: 'lining' | 'oldstyle';
  /** How months are printed in dates. */
  readonly dates: 'long' | 'short' | 'years';
  /** Whether days are printed in dates that have them, as letters and signatures always do. */
  readonly days: boolean;
  /** `2019` or `’19`. */
  readonly years: 'full' | 'short';
  /** A year that both ends of a range have: `Jan 2020 – Mar 2020`, or `Jan–Mar 2020`. */
  readonly sameYear: 'repeated' | 'once';
  /** Between two dates: `2010–2011`, or with thin or whole spaces. */
  readonly dateDash: 'closed' | 'thin' | 'spaced';
  /** What ends dates that go on: the writer's own word or the language's, or nothing after the dash. */
  readonly ongoing: 'word' | 'dash';
  /** Whether dates that have a start and an end say how long that was. */
  readonly durations: boolean;
  /** `YYYY-MM`, which durations of dates that go on are counted to; empty where they have none. */
  readonly today: string;
  /** From page 2 on: `{name}`, `{page}`, `{pages}` and `{folio}` are filled in; empty for none. */
  readonly foot: string;
  /** At the top of the page, from page 2 on, filled in likewise; empty for none. */
  readonly head: string;
  /** Whether a page says at its top which entry goes on from the one before. */
  readonly continued: boolean;
  readonly bullet: string;
  /** Whether drawings stand before contacts. */
  readonly icons: boolean;
  /** The photo, where the résumé has one: in which shape, or not at all. */
  readonly photo: 'round' | 'square' | 'none';
  /** How well something is known: the word alone, or with dots or a bar beside it. */
  readonly levels: 'words' | 'dots' | 'bars';
}

/** Papers by name, in points. */
export const papers: Readonly<Record<string, Size>> = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
  legal: { width: 612, height: 1008 },
  a5: { width: 419.53, height: 595.28 },
};
