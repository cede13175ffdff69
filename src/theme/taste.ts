import type { DateForm } from '../locale/format-date.ts';
import type { Locale } from '../locale/locale.ts';
import type { Space } from '../model/document.ts';
import type { ParagraphStyle, TextStyle } from '../model/text-style.ts';
import type { Settings } from './settings.ts';

/** What a theme's functions are given: settings, language, and the styles that follow from both. */
export interface Taste {
  readonly settings: Settings;
  readonly locale: Locale;
  /** A quarter of the leading: vertical white comes in whole units. */
  readonly unit: number;
  /** Text as it runs. */
  readonly text: TextStyle;
  readonly paragraph: ParagraphStyle;
  readonly dates: DateForm;
}

/** A line more than needed costs this much: loose enough to cure a bad rag, dear enough to be rare. */
const ECONOMY = 1.6;

/** The taste that settings and a language make. */
export function tasteOf(settings: Settings, locale: Locale): Taste {
  const text: TextStyle = {
    family: settings.family,
    weight: 400,
    slope: 'upright',
    size: settings.size,
    colour: settings.textColour,
    tracking: 0,
    capitals: 'as-written',
    figures: 'lining',
    figureSpacing: 'proportional',
    caseForms: false,
    ligatures: true,
    language: locale.tag,
  };
  return {
    settings,
    locale,
    unit: settings.leading / 4,
    text,
    paragraph: { text, leading: settings.leading, alignment: 'start', economy: ECONOMY },
    dates: { months: settings.dates === 'years' ? 'none' : settings.dates, ongoing: 'word' },
  };
}

/** White of so many units; it may grow by `stretch` units and shrink by `shrink` units to fill a page. */
export function space(taste: Taste, units: number, stretch = 0, shrink = 0): Space {
  return { height: units * taste.unit, stretch: stretch * taste.unit, shrink: shrink * taste.unit };
}
