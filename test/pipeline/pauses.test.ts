import { beforeAll, expect, test } from 'vitest';
import { createTypesetter, type Typesetter, typeset, typesetPages } from '../../src/index.ts';
import { compose, layout, readResume, themeContext } from '../../src/inspect.ts';
import { enGB } from '../../src/locale/locales/en-GB.ts';
import { mapInlines } from '../../src/model/blocks.ts';
import { Caches } from '../../src/model/caches.ts';
import type { Block } from '../../src/model/document.ts';
import { finish, finishWithPauses, type Steps } from '../../src/model/steps.ts';
import { paintPdf, paintPdfInSteps } from '../../src/paint/pdf/paint-pdf.ts';
import { readInSteps } from '../../src/read/read-resume.ts';
import { decodeSource } from '../../src/source/source-text.ts';
import { composeInSteps } from '../../src/theme/compose.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { classic } from '../../themes/classic.ts';
import { sidebar } from '../../themes/sidebar.ts';
import { swiss } from '../../themes/swiss.ts';

/** Returns a résumé with so many jobs, each with words of its own. */
function jobs(count: number, name = 'Ada'): string {
  const job = (_: unknown, index: number): string =>
    `    - {title: Analyst ${index}, organization: Engine Works, dates: 2019, bullets: [Wrote program ${index} for ${name}.]}\n`;
  return `name: ${name}\nsections:\n  Skills: [Analysis, Algebra]\n  Work:\n${Array.from({ length: count }, job).join('')}`;
}

const many = 120;

let typesetter: Typesetter;
beforeAll(async () => {
  typesetter = await createTypesetter();
});

/** A signal that stops the render from the given time on that it is asked. */
function stopAt(asked: number): { throwIfAborted(): void; readonly reason: Error; asks: number } {
  const reason = new Error('stopped');
  const signal = {
    reason,
    asks: 0,
    throwIfAborted: (): void => {
      signal.asks += 1;
      if (signal.asks >= asked) throw reason;
    },
  };
  return signal;
}

/** Returns how many steps some work takes. */
function stepsOf(work: Steps<unknown>): number {
  let steps = 0;
  while (!work.next().done) steps += 1;
  return steps;
}

test('other tasks run while a long résumé is rendered', async () => {
  let tasks = 0;
  let isRendering = true;
  const next = (): void => {
    tasks += 1;
    if (isRendering) setImmediate(next);
  };
  setImmediate(next);
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
  }, 1);
  await typeset(jobs(many));
  isRendering = false;
  clearInterval(timer);
  expect(tasks).toBeGreaterThan(many);
  expect(ticks).toBeGreaterThan(5);
});

test('each stage has a step for each part of its work', async () => {
  for (const theme of [classic, sidebar, swiss]) {
    const context = themeContext(theme.settings, enGB);
    const { resume } = readResume(jobs(many));
    if (resume === undefined) throw new Error('nothing was read');
    expect(stepsOf(readInSteps(decodeSource(jobs(many))))).toBeGreaterThan(many);
    expect(stepsOf(composeInSteps(resume, theme, context))).toBeGreaterThan(many - 1);
    const document = compose(resume, theme, context);
    let pauses = 0;
    const pause = async (): Promise<void> => {
      pauses += 1;
    };
    const { display } = await layout(document, { pause });
    expect(pauses).toBeGreaterThan(many / 4);
    expect(stepsOf(paintPdfInSteps(display, {}, new Caches()))).toBeGreaterThan(display.pages.length);
  }
});

test('what a theme makes anew for a whole section or résumé is checked in steps', () => {
  const { resume } = readResume(jobs(many));
  if (resume === undefined) throw new Error('nothing was read');
  let isMade = false;
  const anew = (blocks: readonly Block[]): readonly Block[] => {
    isMade = true;
    return mapInlines(blocks, (inlines) => [...inlines]);
  };
  const section: Theme['section'] = (section, entries, context) => {
    const group = classic.section(section, entries, context);
    return section.entries.length < many ? group : { ...group, blocks: anew(group.blocks) };
  };
  const flows: Theme['flows'] = (resume, { section }) => [
    { name: 'main', blocks: anew(resume.sections.map((each) => section(each))) },
  ];
  for (const part of [{ section }, { flows }]) {
    isMade = false;
    const work = composeInSteps(resume, { ...classic, ...part }, themeContext(classic.settings, enGB));
    let steps = 0;
    while (!work.next().done) if (isMade) steps += 1;
    // An entry has more than five blocks.
    expect(steps).toBeGreaterThan((5 * many) / 50);
  }
});

test('a signal stops a render at its next pause, in whatever stage', async () => {
  const whole = stopAt(Number.POSITIVE_INFINITY);
  await typesetter.typeset(jobs(many), { signal: whole });
  expect(whole.asks).toBeGreaterThan(many);
  for (const share of [0, 0.25, 0.5, 0.75, 0.99]) {
    const asked = Math.max(1, Math.floor(share * whole.asks));
    const cold = stopAt(asked);
    const another = jobs(many, `Ada ${asked}`);
    await expect(typesetter.typeset(another, { signal: cold })).rejects.toBe(cold.reason);
    // What failed in a theme asks once more if it was the signal.
    expect(cold.asks).toBeLessThanOrEqual(asked + 1);
  }
  const aborted = AbortSignal.abort(new Error('gone'));
  await expect(typesetPages(jobs(many), { signal: aborted })).rejects.toThrow('gone');
});

test('pauses change no byte', async () => {
  for (const theme of [classic, sidebar]) {
    const { resume } = readResume(jobs(many));
    if (resume === undefined) throw new Error('nothing was read');
    const context = themeContext(theme.settings, enGB);
    const { display } = await layout(compose(resume, theme, context));
    const atOnce = paintPdf(display);
    const { pdf } = await typesetter.typeset(jobs(many), { theme, fit: 'none' });
    expect(Buffer.from(pdf ?? []).equals(Buffer.from(atOnce))).toBe(true);
  }
});

test('renders that go on at the same time do not disturb each other', async () => {
  const sources = ['Ada', 'Mary', 'Sofja', 'Émilie'].map((name, index) => jobs(20 + 10 * index, name));
  const alone: (string | undefined)[] = [];
  for (const source of sources) {
    const { pdf } = await typeset(source);
    alone.push(pdf && Buffer.from(pdf).toString('base64'));
  }
  const shared = await createTypesetter();
  const together = await Promise.all(sources.map((source) => shared.typeset(source)));
  expect(together.map(({ pdf }) => pdf && Buffer.from(pdf).toString('base64'))).toEqual(alone);
});

test('past the time limit nothing is rendered, and one problem says so', async () => {
  const options = { limits: { milliseconds: 1 }, from: 'quoin' } as const;
  const message = 'The file takes longer than 1 milliseconds. It is not rendered.';
  const tooLong = expect.objectContaining({ code: 'too-large', severity: 'error', message });
  const ended = { report: undefined, source: undefined, theme: undefined, format: 'quoin', notes: [] };
  const another = jobs(many, 'Augusta');
  expect(await typesetter.typeset(another, options)).toEqual({
    pdf: undefined,
    ...ended,
    problems: [tooLong],
  });
  expect(await typesetter.typesetPages(another, options)).toEqual({
    display: undefined,
    stages: undefined,
    ...ended,
    problems: [tooLong],
  });
  expect(await typesetter.check(another, options)).toEqual([tooLong]);
});

test('work of a few short steps does not pause, and a long step is followed by a pause', async () => {
  function* work(long: boolean): Steps<string> {
    yield;
    if (long) yield 'long';
    yield;
    return 'done';
  }
  let pauses = 0;
  const pause = async (): Promise<void> => {
    pauses += 1;
  };
  expect(await finishWithPauses(work(false), { pause })).toBe('done');
  expect(pauses).toBe(0);
  expect(await finishWithPauses(work(true), { pause })).toBe('done');
  expect(pauses).toBe(1);
  expect(finish(work(true))).toBe('done');
});
