import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

/** Profiles of veraPDF with their number of rules. A different number means that the validator is incomplete. */
const ruleCounts = { ua1: 106, '2a': 153, '3a': 155 } as const;
type Flavour = keyof typeof ruleCounts;

export interface NamedPdf {
  /** Different for each file. */
  readonly name: string;
  readonly pdf: Uint8Array;
  /** The part and level of PDF/A to check it for, if any. */
  readonly archival?: '2a' | '3a';
}

interface Report {
  readonly report: {
    readonly jobs: readonly {
      readonly itemDetails: { readonly name: string };
      readonly validationResult?: readonly {
        readonly details: {
          readonly passedRules: number;
          readonly failedRules: number;
          readonly ruleSummaries: readonly { readonly clause: string; readonly testNumber: number }[];
        };
      }[];
    }[];
  };
}

/** Returns the path of the jar that `.ci/run` downloads. Throws if its hash is wrong. */
function verapdfJar(): string {
  const [hash = '', name = ''] = readFileSync('test/referees/verapdf.sha256', 'utf8').trim().split(/\s+/);
  const jar = path.resolve('node_modules/.cache/verapdf', name);
  if (!existsSync(jar)) throw new Error(`${jar} does not exist: run .ci/run to download it`);
  const found = createHash('sha256').update(readFileSync(jar)).digest('hex');
  if (found !== hash) throw new Error(`${jar} has an unexpected hash`);
  return jar;
}

/**
 * Validates all files with veraPDF, as PDF/UA-1 and as their part of PDF/A. Writes the files to `out/<folder>`. Returns the
 * rules that each file breaks, sorted, such as `u7.4.2-1` and `a6.8-5`.
 */
export async function rulesBroken(
  folder: string,
  files: readonly NamedPdf[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rules = new Map<string, string[]>(files.map(({ name }) => [name, []]));
  const jar = verapdfJar();
  for (const archival of [undefined, '2a', '3a'] as const) {
    const place = path.join('out', folder, archival ?? 'ua1');
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place, { recursive: true });
    const paths = new Map<string, string>();
    for (const [index, { name, pdf }] of files.filter((file) => file.archival === archival).entries()) {
      const file = path.join(place, `${index}-${name.replaceAll(/[^\w-]+/g, '-')}.pdf`);
      writeFileSync(file, pdf);
      paths.set(path.resolve(file), name);
    }
    if (paths.size === 0) continue;
    const flavours = archival === undefined ? (['ua1'] as const) : (['ua1', archival] as const);
    const reports = await Promise.all(flavours.map((flavour) => reportOf(jar, flavour, [...paths.keys()])));
    for (const report of reports)
      for (const [file, broken] of report) rules.get(paths.get(file) ?? file)?.push(...broken);
  }
  return new Map([...rules].map(([name, broken]) => [name, broken.toSorted()]));
}

/** Options that make Java start quickly, since a run takes only seconds. */
const quickStart = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

async function reportOf(
  jar: string,
  flavour: Flavour,
  files: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const options = ['-f', flavour, '--format', 'json', '--maxfailuresdisplayed', '1'];
  const { report } = await runVerapdf([...quickStart, '-jar', jar, ...options, ...files]);
  if (report.jobs.length !== files.length)
    throw new Error(`${report.jobs.length} of ${files.length} files read`);
  const initial = flavour === 'ua1' ? 'u' : 'a';
  return new Map(
    report.jobs.map(({ itemDetails, validationResult }) => {
      const details = validationResult?.[0]?.details;
      const count = details && details.passedRules + details.failedRules;
      if (count !== ruleCounts[flavour]) return [itemDetails.name, [`${flavour}: ${count ?? 'no'} rules`]];
      const broken = details?.ruleSummaries.map(
        ({ clause, testNumber }) => `${initial}${clause}-${testNumber}`,
      );
      return [itemDetails.name, broken ?? []];
    }),
  );
}

/** Runs veraPDF. It exits with 1 if a file is not valid; any other code is a failure. */
async function runVerapdf(words: readonly string[]): Promise<Report> {
  const run = promisify(execFile)('java', words, { maxBuffer: 2 ** 28 });
  const { stdout } = await run.catch((error: { code: unknown; stdout: string; stderr: string }) => {
    if (error.code === 1) return error;
    throw new Error(`veraPDF failed (${error.code}): ${error.stderr}`);
  });
  return JSON.parse(stdout);
}
