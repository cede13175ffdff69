import type { DateForm } from '../locale/format-date.ts';
import type { Locale } from '../locale/locale.ts';
import { Caches } from '../model/caches.ts';
import { type Direction, directionOf } from '../model/direction.ts';
import type { Space } from '../model/document.ts';
import type { Picture } from '../model/picture.ts';
import type { ParagraphStyle, TextStyle } from '../model/text-style.ts';
import { sharedNames } from './kit/blocks.ts';
import type { SettingName, Settings } from './settings/settings.ts';

/** The context of a theme’s functions: settings, locale, and the styles that follow from both. */
export interface ThemeContext {
  readonly settings: Settings;
  readonly locale: Locale;
  /** Images that were read, by their path in the résumé. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** The unit of vertical space in points: a quarter of the leading, scaled by `spacing`. */
  readonly unit: number;
  /** The style of running text. */
  readonly text: TextStyle;
  /** The style of paragraphs and list items. */
  readonly paragraph: ParagraphStyle;
  /** The style of names, headings, entry headers and labels, which are never justified or hyphenated. */
  readonly displayParagraph: ParagraphStyle;
  /** The format of dates. */
  readonly dates: DateForm;
  /** Caches of the typesetter, for the kit. Themes only pass them on. */
  readonly caches: Caches;
}

/** Cost of a line more than needed: low enough to cure a bad rag, high enough to be rare. */
const economy = 1.6;

/** Makes the context of some settings and a locale. */
export function themeContext(
  settings: Settings,
  locale: Locale,
  pictures: ReadonlyMap<string, Picture> = new Map(),
  caches: Caches = new Caches(),
): ThemeContext {
  const text: TextStyle = {
    family: settings.family,
    weight: 400,
    slope: 'upright',
    size: settings.size,
    colour: settings.textColour,
    tracking: 0,
    capitals: 'as-written',
    figures: settings.figures,
    figureSpacing: 'proportional',
    caseForms: false,
    ligatures: true,
    language: locale.tag,
  };
  const displayParagraph: ParagraphStyle = {
    text,
    leading: settings.leading,
    alignment: 'start',
    hyphenation: false,
    economy,
    balanced: true,
  };
  const justified = { alignment: 'justified', shares: sharedNames.paragraphs } as const;
  const aligned = settings.alignment === 'justified' ? justified : undefined;
  return {
    settings,
    locale,
    pictures,
    unit: (settings.leading / 4) * settings.spacing,
    text,
    displayParagraph,
    paragraph: { ...displayParagraph, ...aligned, hyphenation: settings.hyphenation, balanced: false },
    dates: dateForm(settings),
    caches,
  };
}

function dateForm(settings: Settings): DateForm {
  const [year, month] = settings.today.split('-').map(Number);
  const today = year && month ? { today: { year, month } } : {};
  return {
    months: settings.dates === 'years' ? 'none' : settings.dates,
    days: settings.days,
    years: settings.years,
    sameYear: settings.sameYear,
    dash: settings.dateDash,
    ongoing: settings.ongoing,
    ...(settings.durations ? { durations: today } : {}),
  };
}

/** Returns space of so many units, which can grow by `stretch` units and shrink by `shrink` units to fill a page. */
export function space(context: ThemeContext, units: number, stretch = 0, shrink = 0): Space {
  return { height: units * context.unit, stretch: stretch * context.unit, shrink: shrink * context.unit };
}

/** Returns the direction of the pages: the one the settings name, else that of the language. */
export function directionIn({ settings: { direction }, locale }: ThemeContext): Direction {
  return direction === 'auto' ? directionOf(locale.tag) : direction;
}

/** How much farther apart lines are whose letters are as high as a Latin capital, or have marks above and below. */
const tallScripts = 1.12;

/** Languages of scripts without capitals, whose letters are taller than small Latin ones. */
const languagesOfTallScripts: ReadonlySet<string> = new Set(
  'zh yue ja ko th lo km my hi mr ne sa bn as ta te gu pa kn ml or si am ti bo dz'.split(' '),
);

/**
 * Returns settings for a language: beside Chinese, Thai and other letters that are as high as capitals, old-style figures look
 * too small, and lines need more space. Settings that a file or the caller sets remain.
 */
export function settingsInLanguage(
  { settings, written }: { readonly settings: Settings; readonly written: ReadonlySet<SettingName> },
  tag: string,
): Settings {
  const [language = '', script] = tag.toLowerCase().split('-');
  if (!languagesOfTallScripts.has(language) || script === 'latn') return settings;
  return {
    ...settings,
    figures: written.has('figures') ? settings.figures : 'lining',
    leading: written.has('leading') ? settings.leading : settings.leading * tallScripts,
  };
}
