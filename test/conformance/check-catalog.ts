import type { CheckedFile } from './checked-file.ts';
import { broken, type Failure } from './failure.ts';
import { entriesOf, isName, isOfKind, numberOf, textOf, valuesWithin } from './pdf-value.ts';

const languagePattern = /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/;

/** Checks the catalogue. */
export function* catalogFailures({ file }: CheckedFile): Generator<Failure> {
  const { catalog } = file;
  if (file.at(catalog, 'MarkInfo', 'Marked') !== true) yield* broken('u6.2-1 a6.7.2.2-1', 'not marked');
  if (file.at(catalog, 'MarkInfo', 'Suspects') === true) yield* broken('u7.1-4', 'suspects');
  if (entriesOf(file.at(catalog, 'StructTreeRoot')) === undefined)
    yield* broken('u7.1-11 a6.7.3.3-1', 'no structure tree');
  if (file.at(catalog, 'ViewerPreferences', 'DisplayDocTitle') !== true)
    yield* broken('u7.1-10', 'viewers show the file’s name, not its title');
  for (const [path, rule] of forbidden)
    if (file.at(catalog, ...path.split('/')) !== undefined) yield* broken(rule, `the catalogue has ${path}`);
}

const forbidden: readonly (readonly [path: string, rules: string])[] = [
  ['AA', 'a6.5.2-1'],
  ['OpenAction', 'own-open-action'],
  ['Requirements', 'a6.11-1'],
  ['NeedsRendering', 'a6.4.2-2'],
  ['Names/AlternatePresentations', 'a6.10-1'],
  ['Names/JavaScript', 'own-script'],
  ['AcroForm', 'own-form'],
  ['OCProperties', 'own-optional-content'],
  ['StructTreeRoot/RoleMap', 'own-role-map'],
];

/** Checks the languages of the file and of its elements. */
export function* languageFailures({ file, pages }: CheckedFile): Generator<Failure> {
  const whole = textOf(file.at(file.catalog, 'Lang'));
  if (whole === '') yield* broken('u7.2-29', 'an empty language');
  if (whole === undefined) {
    yield* broken('u7.2-33 u7.2-34', 'no language of the title and the text');
    if (file.at(file.catalog, 'Outlines', 'First') !== undefined)
      yield* broken('u7.2-2', 'no language of the outline');
    if (pages.some(({ annotations }) => annotations.length > 0))
      yield* broken('u7.2-24', 'no language of the links’ descriptions');
  }
  const written = [...file.objects.values()].flatMap((object) =>
    [...valuesWithin(object)].flatMap((value) => textOf(file.at(value, 'Lang')) ?? []),
  );
  const marked = pages.flatMap(({ content }) =>
    content.opened.flatMap(({ sequence }) => textOf(sequence.properties.get('Lang')) ?? []),
  );
  for (const language of [...written, ...marked])
    if (language !== '' && !languagePattern.test(language))
      yield* broken('u7.2-29 a6.7.4-1', `Lang “${language}”`);
}

/** Checks the output intents: one profile for the whole file. */
export function* outputIntentFailures({ file }: CheckedFile): Generator<Failure> {
  const intents = file.list(file.at(file.catalog, 'OutputIntents'));
  const [intent] = intents;
  if (intents.length !== 1) {
    yield* broken('own-output-intent', `${intents.length} output intents`);
    return;
  }
  if (!isName(file.at(intent, 'S'), 'GTS_PDFA1')) yield* broken('own-output-intent', 'not for PDF/A');
  if (!isOfKind(file.at(intent, 'OutputConditionIdentifier'), 'string'))
    yield* broken('own-output-intent', 'without an identifier');
  const profile = Buffer.from(file.content(file.at(intent, 'DestOutputProfile')) ?? []).toString('latin1');
  const components = numberOf(file.at(intent, 'DestOutputProfile', 'N'));
  if (components !== 3 || profile.slice(16, 20) !== 'RGB ')
    yield* broken('own-output-intent', 'no profile of three components');
  if (!/^(?:mntr|prtr)/.test(profile.slice(12)) || profile.charCodeAt(8) >= 5)
    yield* broken('a6.2.3-1', 'no output profile of ICC version 4 or less');
}
