import { contrastOf, minContrast, paperColour } from '../checks/readability.ts';
import type { ThemeContext } from '../theme-context.ts';

/** One of these two is readable on every colour: its contrast is at least 4.58 : 1. */
const extremes = ['#000000', '#ffffff'] as const;

/** Steps from a colour to that of the text, of which the first readable one is taken. */
const blendSteps = 20;

/**
 * Returns a context for text on a coloured panel or band. All its colours, also those of the settings, have a contrast of
 * at least 4.5 : 1 to the background, whatever colours the user sets. The text is dark or light: `textColour` or the
 * colour of the paper, whichever has more contrast. The muted colour and the accent stay as they are if they are
 * readable, and are otherwise blended with the colour of the text.
 *
 * @param background `#rrggbb`.
 */
export function contextOn(background: string, context: ThemeContext): ThemeContext {
  const { settings, text, paragraph, displayParagraph } = context;
  const textColour = inkOn(background, settings.textColour);
  const readable = (colour: string): string => readableOn(background, colour, textColour);
  const textStyle = {
    ...text,
    colour: readable(text.colour === settings.textColour ? textColour : text.colour),
  };
  return {
    ...context,
    settings: {
      ...settings,
      textColour,
      mutedColour: readable(settings.mutedColour),
      accent: readable(settings.accent),
    },
    text: textStyle,
    paragraph: { ...paragraph, text: { ...paragraph.text, colour: textStyle.colour } },
    displayParagraph: { ...displayParagraph, text: { ...displayParagraph.text, colour: textStyle.colour } },
  };
}

/** Returns the dark colour or that of the paper, whichever has more contrast; black or white if neither is readable. */
function inkOn(background: string, dark: string): string {
  const better = moreContrasting(background, [dark, paperColour]);
  return contrastOf(better, background) >= minContrast ? better : moreContrasting(background, extremes);
}

function moreContrasting(background: string, [one, other]: readonly [string, string]): string {
  return contrastOf(one, background) >= contrastOf(other, background) ? one : other;
}

/** Blends a colour with the ink, in as few steps as make it readable. */
function readableOn(background: string, colour: string, ink: string): string {
  const blends = Array.from({ length: blendSteps }, (_, step) => blended(colour, ink, step / blendSteps));
  return blends.find((one) => contrastOf(one, background) >= minContrast) ?? ink;
}

/** @param share Share of the other colour, from 0 to 1. */
function blended(colour: string, other: string, share: number): string {
  if (share === 0) return colour;
  const channels = [1, 3, 5].map((at) => {
    const [from = 0, to = 0] = [colour, other].map((one) => Number.parseInt(one.slice(at, at + 2), 16));
    return Math.round(from + (to - from) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}
