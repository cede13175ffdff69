import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Packed {
  readonly files: readonly { readonly path: string }[];
  readonly unpackedSize: number;
}

const largestPackage = 15 * 2 ** 20;

function packed(): Packed {
  // Without scripts: the build must not run under other tests.
  const listing = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [only] = JSON.parse(listing) as readonly Packed[];
  if (only === undefined) throw new Error('npm packed nothing');
  return only;
}

const { files, unpackedSize } = packed();
const paths = files.map((file) => file.path);

test('what package.json points at is in the package', () => {
  const { bin, exports } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    'bin' | 'exports',
    unknown
  >;
  const targets =
    JSON.stringify([bin, exports]).match(/(?<=")(\.\/)?[\w./-]+\.(js|ts|json)(?="(?!:))/g) ?? [];
  expect(targets.length).toBeGreaterThan(4);
  expect(
    targets.map((target) => target.replace(/^\.\//, '')).filter((target) => !paths.includes(target)),
  ).toEqual([]);
});

test('the licence and the licence of every font are in the package', () => {
  expect(paths).toContain('LICENSE');
  for (const family of readdirSync('fonts')) {
    expect(paths).toContainEqual(expect.stringMatching(new RegExp(`^fonts/${family}/LICENSE`)));
  }
});

test('nothing else is in the package', () => {
  const wanted =
    /^(dist\/|examples\/|licences\/|schema\/|fonts\/[^/]+\/LICENSE|docs\/themes\.md$|(LICENSE|README\.md|CHANGELOG\.md|package\.json)$)/;
  expect(
    paths.filter((file) => !wanted.test(file) || /(^|\/)(test|bench|node_modules)\//.test(file)),
  ).toEqual([]);
});

test('the package unpacks to 15 MB at most', () => {
  expect(unpackedSize).toBeLessThanOrEqual(largestPackage);
});
