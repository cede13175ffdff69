import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import * as modules from '../src/index.ts';

interface Packed {
  readonly files: readonly { readonly path: string; readonly size: number }[];
  readonly unpackedSize: number;
}

/** Two thirds of it are faces: those of the themes, and those of scripts that they lack. */
const largestPackage = 20e6;

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

const { bin, exports } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'bin' | 'exports',
  object
>;
const entryPoints = Object.entries(exports).filter(([name]) => !name.endsWith('.json'));
const require = createRequire(import.meta.url);

test.each(entryPoints)(
  'the entry point %s has a form for import and one for require, with types',
  (_, forms) => {
    const form = { types: expect.stringMatching(/^\./), default: expect.stringMatching(/^\./) };
    expect(forms).toEqual({ import: form, require: form });
    for (const { types, default: module } of Object.values(forms as Record<string, typeof form>))
      expect(String(types).replace('.d', '')).toBe(String(module).replace(/js$/, 'ts'));
  },
);

test.each(entryPoints)('the types of %s for require declare each of its values', (name, forms) => {
  const { types } = (forms as { readonly require: { readonly types: string } }).require;
  const declared = readFileSync(types, 'utf8').matchAll(/^export declare const (\w+):/gm);
  const values: object = require(`quoin${name.slice(1)}`);
  expect([...declared].map(([, value]) => value).sort()).toEqual(Object.keys(values).sort());
});

test('the library makes the same bytes when it is required', async () => {
  const required = require('quoin') as typeof modules;
  const source = readFileSync('examples/peter-bourgon.yaml');
  const { pdf } = await required.typeset(source);
  expect(pdf?.length).toBeGreaterThan(1000);
  expect(pdf).toEqual((await modules.typeset(source)).pdf);
});

test('no face is in the package twice', () => {
  const faces = readdirSync('fonts', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ttf'),
  );
  expect(paths.filter((file) => /^dist\/faces\/.*\.c?js$/.test(file))).toHaveLength(faces.length);
  const bundles = files.filter(({ path }) => path.startsWith('dist/cjs/'));
  // The code alone has 1.8 MB; with the faces it would have ten.
  expect(bundles.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(2e6);
});

test('what package.json points at is in the package', () => {
  const targets =
    JSON.stringify([bin, exports]).match(/(?<=")(\.\/)?[\w./-]+\.(c?[jt]s|json)(?="(?!:))/g) ?? [];
  expect(targets.length).toBeGreaterThan(24);
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
    /^(dist\/|examples\/|licences\/|schema\/|fonts\/[^/]+\/LICENSE|docs\/[a-z-]+\.md$|(LICENSE|README\.md|CHANGELOG\.md|CONTRIBUTING\.md|package\.json)$)/;
  expect(
    paths.filter((file) => !wanted.test(file) || /(^|\/)(test|bench|node_modules)\//.test(file)),
  ).toEqual([]);
});

test('the package unpacks to 20 MB at most', () => {
  expect(unpackedSize).toBeLessThanOrEqual(largestPackage);
});
