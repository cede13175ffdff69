// Measures how long it takes to fit a résumé to pages: `node bench/fit.mjs` (after `npm run build`).
// Compares the time of a fit with that of one plain layout of the same file, and counts the layouts of the fit.
//   cold       each in a new process
//   new text   in a warm process, with words that are not cached
//   same text  in a warm process, with the words cached, and for the plain layout its lines too
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fitPages } from '../dist/src/fit/fit-pages.js';
import { compose, findLocale, layout, readResume, themeContext } from '../dist/src/inspect.js';
import { Caches } from '../dist/src/model/caches.js';
import { builtInThemes } from '../dist/src/themes.js';
import { editionOf, median } from './measure.mjs';

/** Example, theme, and number of pages to fit it to. */
const cases = [
  ['peter-bourgon', 'gutter', 1],
  ['engineering-manager', 'classic', 2],
  ['engineering-manager', 'classic', 1],
  ['systems-engineer', 'dense', 3],
  ['systems-engineer', 'dense', 2],
];
const runs = 15;
const warmUp = 10;
const coldRuns = 5;
const locale = findLocale('en-GB');
const caches = new Caches();

/** Measures a fit, or a plain layout if `pages` is 0. Returns milliseconds and the number of layouts. */
async function timed(source, themeName, pages) {
  const { resume } = readResume(source, {});
  const theme = builtInThemes[themeName];
  const layOut = (settings) =>
    layout(compose(resume, theme, themeContext(settings, locale, new Map(), caches)), { caches });
  const start = performance.now();
  const { report } =
    pages === 0 ? await layOut(theme.settings) : await fitPages(theme.settings, { pages, min: {} }, layOut);
  return { time: performance.now() - start, layouts: report.fit?.layouts ?? 1 };
}

function sourceOf(name, edition = 0) {
  return editionOf(readFileSync(`examples/${name}.yaml`, 'utf8'), edition);
}

/** Measures plain layouts and fits alternately. `editionFor` returns the edition of the text for a run. */
async function warm(name, theme, pages, editionFor) {
  const plain = [];
  const fit = [];
  for (let run = 0; run < warmUp + runs; run += 1) {
    plain.push((await timed(sourceOf(name, editionFor(2 * run)), theme, 0)).time);
    fit.push(await timed(sourceOf(name, editionFor(2 * run + 1)), theme, pages));
  }
  const times = fit.map(({ time }) => time);
  return [median(plain.slice(warmUp)), median(times.slice(warmUp)), fit.at(-1).layouts];
}

function cold(name, theme, pages) {
  const runs = Array.from({ length: coldRuns }, () =>
    [0, pages].map((count) => {
      const output = execFileSync(process.execPath, [fileURLToPath(import.meta.url), name, theme, count]);
      return JSON.parse(output.toString());
    }),
  );
  const [plain, fit] = [0, 1].map((index) => median(runs.map((run) => run[index].time)));
  return [plain, fit, runs[0][1].layouts];
}

function row(label, [plain, fit, layouts]) {
  const ratio = `${(fit / plain).toFixed(1)} ×`;
  console.log(
    `  ${label.padEnd(10)}${plain.toFixed(1).padStart(8)} ms${fit.toFixed(1).padStart(9)} ms${ratio.padStart(8)}${String(layouts).padStart(9)}`,
  );
}

const [name, theme, pages] = process.argv.slice(2);
if (name !== undefined) {
  console.log(JSON.stringify(await timed(sourceOf(name), theme, Number(pages))));
} else {
  for (const [file, fileTheme, count] of cases) {
    console.log(`\n${file} in ${fileTheme}, on ${count}: median`);
    console.log('                 plain         fit   ratio  layouts');
    row('cold', cold(file, fileTheme, count));
    row('new text', await warm(file, fileTheme, count, (run) => run + 1));
    row('same text', await warm(file, fileTheme, count, () => 0));
  }
}
