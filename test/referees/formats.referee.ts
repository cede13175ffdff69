import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { readResume } from '../../src/read/read-resume.ts';
import { cases, corpusFiles, examples } from '../formats/exported-files.ts';

/** Where `.ci/run` installs RenderCV, and the packages of JSON Resume and YAMLResume. */
const cache = path.resolve('node_modules/.cache/formats');
const python = path.join(cache, 'rendercv/bin/python');
const jsonResumeSchema = path.join(cache, 'node_modules/@jsonresume/schema/schema.json');
const yamlresume = path.join(cache, 'node_modules/@yamlresume/core/dist/index.js');

const files = [...examples, ...corpusFiles, ...cases];

/** True if a program is there. Says what is skipped if it is not. */
function isInstalled(file: string, name: string): boolean {
  const found = existsSync(file);
  if (!found) console.log(`SKIPPED: ${name} is not installed, so nothing is compared with it: ${file}`);
  return found;
}

describe.skipIf(!isInstalled(python, 'RenderCV'))('RenderCV', () => {
  test('it accepts every export', () => {
    const folder = path.resolve('out/rendercv');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const names = new Map<string, string>();
    for (const [at, { name, read, exported }] of files.entries()) {
      const file = path.join(folder, `${at}.yaml`);
      names.set(path.basename(file), name);
      writeFileSync(file, exported('rendercv').text);
      // A photo must be beside the file.
      const photo = read.resume.photo?.path.text;
      if (photo === undefined || /^https?:/.test(photo)) continue;
      mkdirSync(path.dirname(path.join(folder, photo)), { recursive: true });
      writeFileSync(path.join(folder, photo), '');
    }
    const paths = [...names.keys()].map((name) => path.join(folder, name));
    const output = execFileSync(python, ['test/referees/check_rendercv.py', ...paths], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    const errors = JSON.parse(output) as Readonly<Record<string, readonly string[]>>;
    expect(Object.keys(errors)).toHaveLength(files.length);
    const told = Object.entries(errors).flatMap(([file, of]) =>
      of.map((one) => `${names.get(file)}: ${one}`),
    );
    expect(told).toEqual([]);
  });
});

describe.skipIf(!isInstalled(jsonResumeSchema, 'the schema of JSON Resume'))('JSON Resume', () => {
  test('its schema accepts every export', () => {
    const ajv = new Ajv({ allErrors: true, strict: false });
    ajv.addFormat('email', /^[^\s@]+@[^\s@]+$/);
    ajv.addFormat('uri', (text: string) => URL.canParse(text));
    const validate = ajv.compile(JSON.parse(readFileSync(jsonResumeSchema, 'utf8')) as object);
    const told = files.flatMap(({ name, exported }) =>
      validate(JSON.parse(exported('jsonresume').text))
        ? []
        : (validate.errors ?? []).map((one) => `${name}: ${one.instancePath} ${one.message}`),
    );
    expect(told).toEqual([]);
  });
});

/** A résumé with every key of YAMLResume, and its languages. */
interface Yamlresume {
  readonly FILLED_RESUME: Readonly<Record<string, unknown>>;
  readonly LOCALE_LANGUAGE_OPTIONS: readonly string[];
}

describe.skipIf(!isInstalled(yamlresume, 'YAMLResume'))('YAMLResume', () => {
  const load = (): Promise<Yamlresume> => import(pathToFileURL(yamlresume).href) as Promise<Yamlresume>;

  test('every key of its resumes is understood', async () => {
    const { FILLED_RESUME } = await load();
    const filled = JSON.stringify(FILLED_RESUME, (key, value: unknown) => {
      if (value === '') return /date$/i.test(key) ? '2020-01' : `A ${key}`;
      return Array.isArray(value) && value.length === 0 ? ['One'] : value;
    });
    const { notes } = readResume(filled, { from: 'yamlresume' });
    const unknown = notes.filter(({ code }) => code === 'kept-as-field');
    expect(unknown.map(({ message }) => message)).toEqual([]);
  });

  test('every language that it has is the language of the file', async () => {
    const { FILLED_RESUME, LOCALE_LANGUAGE_OPTIONS } = await load();
    for (const language of LOCALE_LANGUAGE_OPTIONS) {
      const source = JSON.stringify({ ...FILLED_RESUME, locale: { language } });
      const tag = readResume(source, { from: 'yamlresume' }).settings.locale?.text;
      expect(tag?.toLowerCase().replace(/^nb$/, 'no')).toBe(language.toLowerCase());
    }
  });
});
