// Prints a line for each output of Quoin, `<sha256> <kind>:<name>`, so that a version before a change and the one after
// it can be compared with `diff`:
//
//   node test/same-output/fingerprints.mjs [--root DIR] [--jobs N] [--only text] [--keep DIR] [folder ...]
//
// Sets each example in each theme on a4 and Letter, and exports it; then sets each file in the folders as it is.
// `--root` names the checkout, which has to be built; `--only` takes the files whose name holds the text; `--keep`
// writes each output to a file as well, to see what a difference is. Where there is no PDF the line begins with
// `no-pdf`, and where Quoin threw with `threw`.
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

/** Where exports of the library are looked for, in this order; a module that is not there is passed over. */
const modules = ['index.js', 'inspect.js'];

/** All that is asked of the library: the one place to change when its names or signatures do. */
async function openLibrary(root) {
  const exported = await exportsOf(path.join(root, 'dist/src'));
  const find = (name) => {
    const found = exported.find((one) => name in one);
    if (found === undefined) throw new Error(`${root} exports no ${name}`);
    return found[name];
  };
  // Found at once, so that a name that has gone stops the script rather than every line of it.
  const [typeset, typesetPages, readResume] = ['typeset', 'typesetPages', 'readResume'].map(find);
  const [paintSvg, paintText, paintListing] = ['paintSvg', 'paintText', 'paintListing'].map(find);
  const [paintStructure, galleyListing, exportResume] = [
    'paintStructure',
    'galleyListing',
    'exportResume',
  ].map(find);
  // Earlier states export a résumé that was read already.
  const takesSource = exported.some((one) => 'createTypesetter' in one);
  return {
    themes: [
      'academic',
      'accent',
      'classic',
      'dense',
      'executive',
      'gutter',
      'one',
      'plain',
      'sidebar',
      'swiss',
    ],
    // What the library exports to, but for its own format, whose keys may change.
    formats: ['jsonresume', 'markdown', 'rendercv', 'text'],
    typeset: async (bytes, options) => typeset(bytes, options),
    typesetPages: async (bytes, options) => typesetPages(bytes, options),
    svgPages: async ({ display }) => paintSvg(display),
    listings: {
      text: async ({ display }) => paintText(display),
      listing: async ({ display }) => paintListing(display),
      structure: async ({ display }) => paintStructure(display),
      galley: async ({ stages }) => galleyListing(stages.flows),
    },
    exportText: async (bytes, { file }, format) => {
      if (takesSource) return (await exportResume(bytes, { file, to: format })).text;
      const { resume, settings } = await readResume(bytes, { file });
      if (resume === undefined) throw new Error('nothing to export');
      return (await exportResume(resume, format, settings)).text;
    },
  };
}

async function exportsOf(folder) {
  const there = modules.map((name) => path.join(folder, name)).filter((file) => existsSync(file));
  if (there.length === 0) throw new Error(`${folder} has no ${modules[0]}: is it built?`);
  return Promise.all(there.map((file) => import(pathToFileURL(file).href)));
}

/** Endings of files that may be a résumé; the seeds are `.txt`. */
const resume = /\.(?:yaml|yml|json|md|txt)$/i;

const papers = ['a4', 'letter'];

/** Lists all that is to be done, in the order in which it is printed. */
async function listTasks(root, folders, library) {
  const tasks = await exampleTasks(path.join(root, 'examples'), library);
  const labels = folders.map((folder) => path.basename(path.resolve(folder)));
  const twice = labels.find((label, index) => labels.indexOf(label) !== index);
  if (twice !== undefined) throw new Error(`two folders are called ${twice}`);
  for (const [index, folder] of folders.entries()) {
    for (const file of await filesIn(folder, resume)) {
      const name = `${labels[index]}/${file}`;
      tasks.push({ kind: 'pages', name, source: path.join(folder, file), options: { file } });
    }
  }
  return tasks;
}

async function exampleTasks(folder, { themes }) {
  const files = await filesIn(folder, /\.yaml$/);
  return files.flatMap((file) => {
    const source = path.join(folder, file);
    const looks = themes.flatMap((theme) => papers.map((size) => ({ theme, page: { size } })));
    const pages = looks.map((look) => {
      const name = `examples/${file}:${look.theme}:${look.page.size}`;
      return { kind: 'pages', name, source, options: { file, ...look } };
    });
    return [...pages, { kind: 'exports', name: `examples/${file}`, source, options: { file } }];
  });
}

/** Paths from the folder, in an order that no machine changes. */
async function filesIn(folder, wanted) {
  const all = await readdir(folder, { recursive: true });
  return all
    .filter((file) => wanted.test(file))
    .map((file) => file.replaceAll(path.sep, '/'))
    .toSorted();
}

/** Gathers the lines of one task; what throws becomes a line, and does not stop what comes after it. */
class Lines {
  lines = [];
  #name;
  #keep;

  constructor(name, keep) {
    this.#name = name;
    this.#keep = keep;
  }

  /** Adds a line for an output; a string is hashed as UTF-8. */
  async add(kind, content) {
    this.say(createHash('sha256').update(content).digest('hex'), kind);
    if (this.#keep === undefined) return;
    await writeFile(path.join(this.#keep, `${kind}:${this.#name}`.replaceAll('/', '+')), content);
  }

  /** Adds a line where there is nothing to hash. */
  say(word, kind) {
    this.lines.push(`${word} ${kind}:${this.#name}`);
  }

  /** Returns what was made, or nothing where that threw. */
  async attempt(kind, make) {
    try {
      return await make();
    } catch (error) {
      this.say('threw', kind);
      process.stderr.write(`${kind}:${this.#name}: ${error?.stack ?? error}\n`);
      return undefined;
    }
  }

  async tryToAdd(kind, make) {
    const content = await this.attempt(kind, make);
    if (content !== undefined) await this.add(kind, content);
  }
}

async function linesOf({ kind, name, source, options }, library, keep) {
  const lines = new Lines(name, keep);
  const bytes = await lines.attempt('file', () => readFile(source));
  if (bytes === undefined) return lines.lines;
  if (kind === 'exports') {
    for (const format of library.formats)
      await lines.tryToAdd(`export-${format}`, () => library.exportText(bytes, options, format));
  } else {
    const reading = { ...options, read: readInside(path.dirname(source)) };
    await addPdf(lines, bytes, reading, library);
    await addPages(lines, bytes, reading, library);
  }
  return lines.lines;
}

async function addPdf(lines, bytes, options, library) {
  const made = await lines.attempt('pdf', () => library.typeset(bytes, options));
  if (made === undefined) return;
  if (made.pdf === undefined) lines.say('no-pdf', 'pdf');
  else await lines.add('pdf', made.pdf);
  await lines.add('places', placesText(made.problems));
}

/** Leaves out what a problem is called and how it is put: where it stands is what has to stay. */
function placesText(problems) {
  const rows = problems.map(({ place }) =>
    place ? JSON.stringify([place.line, place.column, place.length, place.path]) : 'nowhere',
  );
  return rows.map((row) => `${row}\n`).join('');
}

async function addPages(lines, bytes, options, library) {
  const made = await lines.attempt('pages', () => library.typesetPages(bytes, options));
  if (made?.display === undefined) return;
  const pages = (await lines.attempt('svg', () => library.svgPages(made))) ?? [];
  for (const [index, svg] of pages.entries()) await lines.add(`svg-${index + 1}`, svg);
  for (const [kind, list] of Object.entries(library.listings)) await lines.tryToAdd(kind, () => list(made));
}

/** Reads pictures, fonts and themes that a résumé names: regular files in its own folder alone. */
function readInside(folder) {
  return async (name) => {
    if (path.isAbsolute(name)) throw new Error('It lies outside the folder.');
    const [root, file] = [await realpath(folder), await realpath(path.join(folder, name))];
    if (!file.startsWith(`${root}${path.sep}`)) throw new Error('It lies outside the folder.');
    const handle = await open(file);
    try {
      if (!(await handle.stat()).isFile()) throw new Error('It is not a regular file.');
      return new Uint8Array(await handle.readFile());
    } finally {
      await handle.close();
    }
  };
}

/** Prints what comes in any order in the order of the tasks. */
function orderedPrinter() {
  const waiting = new Map();
  let next = 0;
  return (index, lines) => {
    waiting.set(index, lines);
    for (; waiting.has(next); next += 1) {
      for (const line of waiting.get(next)) process.stdout.write(`${line}\n`);
      waiting.delete(next);
    }
  };
}

/** Does every `jobs`th task, from `part` on. */
async function doPart(tasks, { part, jobs, library, keep, tell }) {
  for (let index = part; index < tasks.length; index += jobs)
    tell(index, await linesOf(tasks[index], library, keep));
}

/** Deals the tasks out to processes, each of which lists them for itself; whether all came to their end. */
async function dealOut(jobs, print) {
  const script = fileURLToPath(import.meta.url);
  const ends = Array.from({ length: jobs }, (_, part) => {
    const child = fork(script, [`--part=${part}`, ...process.argv.slice(2)]);
    child.on('message', ({ index, lines }) => print(index, lines));
    return new Promise((resolve) => child.on('close', (code) => resolve(code === 0)));
  });
  return (await Promise.all(ends)).every((good) => good);
}

async function main() {
  const { values, positionals: folders } = parseArgs({
    allowPositionals: true,
    options: {
      root: { type: 'string', default: fileURLToPath(new URL('../../', import.meta.url)) },
      jobs: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
      keep: { type: 'string' },
      part: { type: 'string' },
    },
  });
  const { keep } = values;
  const jobs = Number(values.jobs);
  if (!(Number.isInteger(jobs) && jobs > 0)) throw new Error(`--jobs is not a number: ${values.jobs}`);
  if (keep !== undefined) await mkdir(keep, { recursive: true });
  const print = orderedPrinter();
  if (values.part === undefined && jobs > 1) {
    if (!(await dealOut(jobs, print)))
      throw new Error('a process did not come to its end: lines are missing');
    return;
  }
  const root = path.resolve(values.root);
  const library = await openLibrary(root);
  const all = await listTasks(root, folders, library);
  const tasks = all.filter(({ name }) => name.includes(values.only));
  if (values.part === undefined) {
    await doPart(tasks, { part: 0, jobs: 1, library, keep, tell: print });
    return;
  }
  const tell = (index, lines) => process.send({ index, lines });
  await doPart(tasks, { part: Number(values.part), jobs, library, keep, tell });
  process.disconnect();
}

await main();
