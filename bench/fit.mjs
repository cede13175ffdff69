// Measures what it costs to fit a résumé: `node bench/fit.mjs` (after `npm run build`).
//
// Soft fit, of every CV in every theme on A4 and Letter: the layouts besides the one as designed, and the time in
// multiples of a layout as designed, in a warm process. By the load: how full one page fewer would be.
//
// Fit to a number of pages, of some examples: time in multiples of one layout of the same file.
//   cold       each in a new process
//   new text   in a warm process, with words that are not cached
//   same text  in a warm process, with the words cached, and for the plain layout its lines too
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadOf, oneFewerPage } from '../dist/src/fit/page-load.js';
import { createTypesetter } from '../dist/src/index.js';
import { builtInThemes } from '../dist/src/themes.js';
import { editionOf, median } from './measure.mjs';

/** Folders of CVs. */
const folders = ['examples', 'test/quality/cvs'];
const papers = ['a4', 'letter'];
/** Load above which a soft fit tightens nothing. */
const maxLoad = 1.14;
const softRuns = 3;

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
const typesetter = await createTypesetter();

/** Lays out a source. Returns milliseconds, and what was laid out. */
async function timed(source, options) {
  const start = performance.now();
  const result = await typesetter.typesetPages(source, options);
  return { time: performance.now() - start, ...result };
}

/** Returns the kind of a layout as designed, by which the costs of its soft fit are shown. */
function kindOf({ report, stages }, theme) {
  const several = report.pages.length > 1 ? oneFewerPage(stages.flows) : undefined;
  if (several !== undefined && loadOf(stages.flows, several) <= maxLoad) return 'load up to 1.14';
  if (builtInThemes[theme].fullPage && report.pages.length === 1) return 'one page, made full';
  const hasGap = report.defects.some(({ kind }) => kind !== 'divided-list');
  return hasGap ? 'load over 1.14, with a gap' : 'load over 1.14, or one page';
}

/** Measures the soft fit of a CV: layouts besides the first, and the time in multiples of a layout as designed. */
async function softCost(source, options) {
  const designed = await timed(source, { ...options, fit: 'none' });
  await timed(source, { ...options, fit: 'soft' });
  const ratios = [];
  let layouts = 0;
  for (let run = 0; run < softRuns; run += 1) {
    const plain = await timed(source, { ...options, fit: 'none' });
    const soft = await timed(source, { ...options, fit: 'soft' });
    ratios.push(soft.time / plain.time);
    layouts = soft.report.fit.layouts - 1;
  }
  return { kind: kindOf(designed, options.theme), layouts, ratio: median(ratios) };
}

async function softCosts() {
  const costs = [];
  for (const folder of folders) {
    const read = async (path) => readFileSync(`${folder}/${path}`);
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
      const source = readFileSync(`${folder}/${file}`, 'utf8');
      for (const theme of Object.keys(builtInThemes))
        for (const size of papers)
          costs.push(await softCost(source, { theme, page: { size }, only: 'resume', read }));
    }
  }
  return costs;
}

function printSoft(label, costs) {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const further = mean(costs.map(({ layouts }) => layouts)).toFixed(2);
  const time = `${mean(costs.map(({ ratio }) => ratio)).toFixed(1)} ×`;
  console.log(
    `  ${label.padEnd(30)}${String(costs.length).padStart(6)}${further.padStart(17)}${time.padStart(9)}`,
  );
}

function sourceOf(name, edition = 0) {
  return editionOf(readFileSync(`examples/${name}.yaml`, 'utf8'), edition);
}

/** Measures plain layouts and fits alternately. `editionFor` returns the edition of the text for a run. */
async function warm(name, theme, pages, editionFor) {
  const plain = [];
  const fit = [];
  for (let run = 0; run < warmUp + runs; run += 1) {
    plain.push((await timed(sourceOf(name, editionFor(2 * run)), { theme, fit: 'none' })).time);
    fit.push(await timed(sourceOf(name, editionFor(2 * run + 1)), { theme, fit: pages }));
  }
  const times = fit.map(({ time }) => time);
  return [median(plain.slice(warmUp)), median(times.slice(warmUp)), fit.at(-1).report.fit.layouts];
}

function cold(name, theme, pages) {
  const results = Array.from({ length: coldRuns }, () =>
    ['none', pages].map((fit) => {
      const output = execFileSync(process.execPath, [fileURLToPath(import.meta.url), name, theme, fit]);
      return JSON.parse(output.toString());
    }),
  );
  const [plain, fit] = [0, 1].map((index) => median(results.map((run) => run[index].time)));
  return [plain, fit, results[0][1].layouts];
}

function printFit(label, [plain, fit, layouts]) {
  const ratio = `${(fit / plain).toFixed(1)} ×`;
  console.log(`  ${label.padEnd(10)}${ratio.padStart(8)}${String(layouts).padStart(9)}`);
}

const [name, theme, pages] = process.argv.slice(2);
if (name === undefined) {
  const costs = await softCosts();
  console.log('\nSoft fit: mean of layouts besides the first, and of time in multiples of one layout');
  console.log('                                 cells  further layouts     time');
  const kinds = [...new Set(costs.map(({ kind }) => kind))].toSorted();
  for (const kind of kinds)
    printSoft(
      kind,
      costs.filter((cost) => cost.kind === kind),
    );
  printSoft('all', costs);
  for (const [file, fileTheme, count] of cases) {
    console.log(`\n${file} in ${fileTheme}, on ${count}: median`);
    console.log('             ratio  layouts');
    printFit('cold', cold(file, fileTheme, count));
    printFit('new text', await warm(file, fileTheme, count, (run) => run + 1));
    printFit('same text', await warm(file, fileTheme, count, () => 0));
  }
} else {
  const fit = pages === 'none' ? pages : Number(pages);
  const { time, report } = await timed(sourceOf(name), { theme, fit });
  console.log(JSON.stringify({ time, layouts: report.fit?.layouts ?? 1 }));
}
