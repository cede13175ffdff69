import type { Frame, Inline, RunningFoot } from '../../model/document.ts';
import type { Resume } from '../../model/resume.ts';
import type { TextStyle } from '../../model/text-style.ts';
import { space, type Taste } from '../taste.ts';
import { plainText, words } from './inlines.ts';

/** Of the text's size. */
const FOOT_SIZE = 0.8;
/** Lines between the text and the foot's baseline. */
const DISTANCE = 2.25;

/**
 * A foot under `frame`: the settings' words, with `{name}`, `{page}`, `{pages}` and `{folio}` (the language's
 * own `Page 1 of 2`) filled in; none for no words.
 */
export function runningFoot(resume: Resume, frame: Frame, taste: Taste): RunningFoot | undefined {
  const { foot, quietColour } = taste.settings;
  if (foot.trim() === '') return undefined;
  const style: TextStyle = {
    ...taste.text,
    size: taste.text.size * FOOT_SIZE,
    colour: quietColour,
    figureSpacing: 'tabular',
  };
  return {
    x: frame.x,
    baseline: frame.y + frame.height + DISTANCE * space(taste, 4).height,
    measure: frame.width,
    alignment: 'end',
    inlines: footInlines(foot.replaceAll('{folio}', taste.locale.pageOf), resume, style),
  };
}

/** The name goes with the mark after it: without a name there is no mark to part it from the folio. */
function footInlines(foot: string, resume: Resume, style: TextStyle): readonly Inline[] {
  const name = resume.name ? plainText(resume.name) : '';
  const filled = name === '' ? foot.replace(/\{name\}\s*[·|–—,]?\s*/gu, '') : foot.replaceAll('{name}', name);
  return filled
    .split(/(\{pages?\})/u)
    .filter((part) => part !== '')
    .map((part): Inline => {
      if (part === '{page}') return { kind: 'folio', counts: 'page', style };
      if (part === '{pages}') return { kind: 'folio', counts: 'pages', style };
      return words(part.replaceAll(' ', '\u00a0'), style);
    });
}
