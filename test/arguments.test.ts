import { expect, test } from 'vitest';
import {
  bySeverity,
  checkOptions,
  checkResume,
  createTypesetter,
  exportResume,
  fitText,
  formatResume,
  importResume,
  paintPdf,
  paintSvg,
  paintText,
  typeset,
  typesetPages,
} from '../src/index.ts';
import { testTheme } from '../src/theme-test.ts';
import { builtInThemes, describeSettings } from '../src/themes.ts';
import { readAttachments, verify, verifyPdf } from '../src/verify.ts';

const resume = 'name: Ada Lovelace\n';

/** Calls a function with arguments that its type forbids. */
function callWith(called: (...values: never[]) => unknown, ...values: readonly unknown[]): Promise<unknown> {
  return (async () => called(...(values as never[])))();
}

type WrongCall = readonly [
  call: string,
  called: (...values: never[]) => unknown,
  values: readonly unknown[],
  message: RegExp,
];

const wrongOptions: readonly (readonly [options: unknown, message: RegExp])[] = [
  [null, /^options: expected an object, not null$/u],
  [5, /^options: expected an object, not 5$/u],
  [[], /^options: expected an object, not a list$/u],
  [{ paper: 'a4' }, /^options: There is no option “paper”\. /u],
  [{ Theme: 'classic' }, /There is no option “Theme”\. Did you mean `theme`\?$/u],
  [{ page: 'a5' }, /^page: expected an object, not “a5”$/u],
  [{ page: null }, /^page: expected an object, not null$/u],
  [{ page: { siz: 'a4' } }, /^page: There is no option “siz”\. Did you mean `size`\?$/u],
  [{ page: { size: null } }, /^page\.size: expected a list, not null$/u],
  [{ locale: 5 }, /^locale: expected a string, not 5$/u],
  [{ locale: null }, /^locale: expected a string, not null$/u],
  [{ locale: 'not a tag' }, /^locale: “not a tag” is not a language tag/u],
  [{ file: 5 }, /^file: expected a string, not 5$/u],
  [{ settings: null }, /^settings: expected an object, not null$/u],
  [{ settings: [] }, /^settings: expected an object, not a list$/u],
  [{ theme: [] }, /^theme: expected a name, settings or a theme/u],
  [{ fonts: 5 }, /^fonts: expected a list, not 5$/u],
  [{ fonts: [5] }, /^fonts\[0\]: expected an object, not 5$/u],
  [{ fonts: [{ family: 'X' }] }, /^fonts\[0\]\.bytes: expected a Uint8Array, not undefined$/u],
  [{ read: 5 }, /^read: expected a function, not 5$/u],
  [{ readFontPackage: 'x' }, /^readFontPackage: expected a function, not “x”$/u],
  [{ signal: {} }, /^signal\.throwIfAborted: expected a function, not undefined$/u],
];

const wrongCalls: readonly WrongCall[] = [
  ['createTypesetter', createTypesetter, [null], /^options: expected an object, not null$/u],
  ['createTypesetter', createTypesetter, [{ nope: 1 }], /^options: There is no option “nope”/u],
  ['createTypesetter', createTypesetter, [{ themes: [] }], /^themes: expected an object, not a list$/u],
  ['createTypesetter', createTypesetter, [{ fonts: [5] }], /^fonts\[0\]: expected an object, not 5$/u],
  ['createTypesetter', createTypesetter, [{ limits: null }], /^limits: expected an object, not null$/u],
  ['createTypesetter', createTypesetter, [{ limits: { cachesize: 1 } }], /Did you mean `cacheSize`\?$/u],
  ['importResume', importResume, [undefined], /^source: expected a string or a Uint8Array, not undefined$/u],
  ['importResume', importResume, [resume, null], /^options: expected an object, not null$/u],
  ['importResume', importResume, [resume, { from: 'x' }], /^from: “x” is not one of /u],
  [
    'importResume',
    importResume,
    [resume, { locale: 'english' }],
    /^locale: “english” is not a language tag/u,
  ],
  ['formatResume', formatResume, [undefined], /^source: expected a string or a Uint8Array, not undefined$/u],
  ['formatResume', formatResume, [resume, null], /^options: expected an object, not null$/u],
  ['formatResume', formatResume, [resume, { from: 'x' }], /^from: “x” is not one of /u],
  ['formatResume', formatResume, [resume, { fil: 'x' }], /Did you mean `file`\?$/u],
  ['exportResume', exportResume, [resume], /^options: expected an object, not undefined$/u],
  ['exportResume', exportResume, [resume, {}], /^to: expected one of jsonresume, /u],
  ['exportResume', exportResume, [resume, { to: 'x' }], /^to: “x” is not one of /u],
  ['exportResume', exportResume, [resume, { to: 'yaml', from: 'x' }], /^from: “x” is not one of /u],
  ['paintPdf', paintPdf, [], /^display: expected an object, not undefined$/u],
  ['paintPdf', paintPdf, [{}], /^display\.pages: expected a list, not undefined$/u],
  ['paintPdf', paintPdf, [{ pages: [] }, null], /^options: expected an object, not null$/u],
  ['paintSvg', paintSvg, [5], /^display: expected an object, not 5$/u],
  ['paintText', paintText, [{}], /^display\.pages: expected a list, not undefined$/u],
  ['bySeverity', bySeverity, [], /^problems: expected a list, not undefined$/u],
  ['fitText', fitText, [], /^fit: expected an object, not undefined$/u],
  ['describeSettings', describeSettings, [5], /^settings: expected an object, not 5$/u],
  ['testTheme', testTheme, [], /^theme: expected an object, not undefined$/u],
  ['testTheme', testTheme, ['classic', 5], /^options: expected an object, not 5$/u],
  ['verify', verify, [undefined, resume], /^pdf: expected a Uint8Array, not undefined$/u],
  ['verifyPdf', verifyPdf, [new Uint8Array()], /^document: expected an object, not undefined$/u],
  ['readAttachments', readAttachments, ['x'], /^pdf: expected a Uint8Array, not “x”$/u],
];

test.each([
  ['typeset', typeset],
  ['typesetPages', typesetPages],
  ['checkResume', checkResume],
] as const)('%s names the argument or option that is wrong', async (_, called) => {
  await expect(callWith(called, undefined)).rejects.toThrow(
    /^source: expected a string or a Uint8Array, not undefined$/u,
  );
  for (const [options, message] of wrongOptions)
    await expect(callWith(called, resume, options), JSON.stringify(options)).rejects.toThrow(message);
});

test('checkOptions names the option that is wrong', async () => {
  for (const [options, message] of wrongOptions)
    await expect(callWith(checkOptions, options)).rejects.toThrow(message);
});

test.each(wrongCalls)('%s names the argument that is wrong (%#)', async (_, called, values, message) => {
  const failure = await callWith(called, ...values).catch((error: unknown) => error);
  expect(failure instanceof TypeError || failure instanceof RangeError).toBe(true);
  expect((failure as Error).message).toMatch(message);
});

test('every documented option of the right type is accepted, undefined too', async () => {
  await checkOptions({
    file: 'cv.yaml',
    from: 'quoin',
    theme: builtInThemes.classic,
    settings: { accent: '#112233' },
    locale: 'de',
    page: { size: [400, 500] },
    fit: 1,
    only: 'resume',
    fonts: [],
    read: async () => new Uint8Array(),
    readFontPackage: async () => [],
    created: new Date(0),
    modified: new Date(0),
    conformance: 'none',
    embedSource: 'full',
    signal: new AbortController().signal,
  });
  await checkOptions({ file: undefined, page: undefined, fonts: undefined, signal: undefined });
});
