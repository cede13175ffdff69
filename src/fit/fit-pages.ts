import type { Layout } from '../layout/layout.ts';
import type { Settings } from '../theme/settings/settings.ts';
import { likelyRung } from './estimate.ts';
import { findRung } from './find-step.ts';
import type { FitWish } from './fit-options.ts';
import { tokensOf, withTokens } from './fit-settings.ts';
import { type Ladder, ladderOf } from './fit-steps.ts';
import { leastSizeOf } from './least-size.ts';
import { shortfallOf, tooLongToFit } from './shortfall.ts';
import { loadOf, type Trial, trialOf, whiteShareOf } from './trial.ts';

/** How full pages are likely to become by `loadOf`: first lines are lower than others, and feet stay a little white. */
const LIKELY_FULL = { onePage: 1.01, morePages: 0.99 } as const;

/** A résumé laid out at one rung. */
interface SetRung<Set> extends Trial {
  readonly set: Set;
}

/**
 * Sets a résumé as loosely as its pages allow: at the loosest rung of its theme's ladder that has no more pages
 * than are wished for, and no more than the design has. `set` composes it with settings and lays it out. A rung
 * with a hard fault is passed over unless all have it. Where even the tightest is too long, that is what comes,
 * and a problem says by how much. The page itself is never scaled.
 */
export async function fitPages<Set extends Layout>(
  settings: Settings,
  wish: FitWish,
  set: (settings: Settings) => Promise<Set>,
): Promise<Set> {
  const bare = ladderOf(settings, wish.floor, 0);
  const start = bare.rungs[bare.designed];
  if (start === undefined) return set(settings);
  const designed = await set(withTokens(settings, start.tokens));
  const ladder = ladderOf(settings, wish.floor, leastSizeOf(designed.display, settings.family));
  const rungs = new Map<number, SetRung<Set>>([[ladder.designed, { set: designed, ...trialOf(designed) }]]);
  const setAt = async (number: number): Promise<SetRung<Set>> => {
    const known = rungs.get(number);
    if (known !== undefined) return known;
    const tokens = ladder.rungs[number]?.tokens ?? start.tokens;
    const laidOut = await set(withTokens(settings, tokens));
    const rung = { set: laidOut, ...trialOf(laidOut) };
    rungs.set(number, rung);
    return rung;
  };
  const chosen = await chooseRung(ladder, settings, wish, rungs, setAt);
  return withReport(await setAt(chosen), { settings, wish, ladder, chosen, layouts: rungs.size });
}

async function chooseRung<Set extends Layout>(
  ladder: Ladder,
  { paper }: Settings,
  { pages }: FitWish,
  tried: ReadonlyMap<number, SetRung<Set>>,
  setAt: (number: number) => Promise<SetRung<Set>>,
): Promise<number> {
  const { rungs, designed } = ladder;
  const asDesigned = await setAt(designed);
  const last = rungs.length - 1;
  const most = Math.min(pages, asDesigned.pages);
  const full = most === 1 ? LIKELY_FULL.onePage : LIKELY_FULL.morePages;
  const whiteShare = whiteShareOf(asDesigned.set);
  const known = { rungs, designed, paperHeight: paper.height, whiteShare };
  const guess = (): number => {
    const soundings = Array.from(tried, ([rung, { set }]) => ({ rung, load: loadOf(set, most) }));
    return likelyRung(known, soundings, full);
  };
  // A fault at both ends is one of the text, which no setting cures.
  let tolerated = asDesigned.faults > 0 ? Math.min(asDesigned.faults, (await setAt(last)).faults) : 0;
  for (;;) {
    const fits = (trial: Trial): boolean => trial.pages <= most && trial.faults <= tolerated;
    const found = await findRung({
      count: rungs.length,
      tried: new Map(Array.from(tried, ([rung, trial]) => [rung, fits(trial)])),
      fits: async (rung) => fits(await setAt(rung)),
      guess,
    });
    if (found !== undefined) return found;
    const faulty = [...tried.values()].filter((trial) => trial.pages <= most).map(({ faults }) => faults);
    if (faulty.length === 0) return last;
    tolerated = Math.min(...faulty);
  }
}

interface Choice {
  readonly settings: Settings;
  readonly wish: FitWish;
  readonly ladder: Ladder;
  readonly chosen: number;
  readonly layouts: number;
}

function withReport<Set extends Layout>({ set, pages }: SetRung<Set>, choice: Choice): Set {
  const { settings, wish, ladder, chosen, layouts } = choice;
  const before = tokensOf(settings);
  const { tokens: after, tightness } = ladder.rungs[chosen] ?? { tokens: before, tightness: 0 };
  const fit = { wanted: wish.pages, pages, tightness, before, after, layouts };
  if (pages <= wish.pages) return { ...set, report: { ...set.report, fit } };
  const shortfall = shortfallOf(set, wish.pages);
  const problem = tooLongToFit(shortfall, fit, wish.place);
  return {
    ...set,
    report: { ...set.report, fit: { ...fit, shortfall } },
    problems: [...set.problems, problem],
  };
}
