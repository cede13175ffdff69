import type { DateForm } from '../locale/format-date.ts';
import type { Locale } from '../locale/locale.ts';
import { Caches } from '../model/caches.ts';
import type { Space } from '../model/document.ts';
import type { Picture } from '../model/picture.ts';
import type { ParagraphStyle, TextStyle } from '../model/text-style.ts';
import type { Settings } from './settings/settings.ts';

/** What a theme's functions are given: settings, language, and the styles that follow from both. */
export interface ThemeContext {
  readonly settings: Settings;
  readonly locale: Locale;
  /** The pictures that could be read, by the path that the résumé names them by. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** A quarter of the leading, by the spacing: vertical white comes in whole units. */
  readonly unit: number;
  /** Text as it runs. */
  readonly text: TextStyle;
  readonly paragraph: ParagraphStyle;
  /** For heads and labels, which are never justified or hyphenated. */
  readonly heads: ParagraphStyle;
  readonly dates: DateForm;
  /** What the typesetter remembers; themes pass it on and never look inside. */
  readonly caches: Caches;
}

/** A line more than needed costs this much: loose enough to cure a bad rag, dear enough to be rare. */
const economy = 1.6;

/** The taste that settings and a language make. */
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
  const heads: ParagraphStyle = {
    text,
    leading: settings.leading,
    alignment: 'start',
    hyphenation: false,
    economy: economy,
  };
  const alignment = settings.alignment === 'justified' ? 'justified' : 'start';
  return {
    settings,
    locale,
    pictures,
    unit: (settings.leading / 4) * settings.spacing,
    text,
    heads,
    paragraph: { ...heads, alignment, hyphenation: settings.hyphenation },
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

/** White of so many units; it may grow by `stretch` units and shrink by `shrink` units to fill a page. */
export function space(context: ThemeContext, units: number, stretch = 0, shrink = 0): Space {
  return { height: units * context.unit, stretch: stretch * context.unit, shrink: shrink * context.unit };
}
