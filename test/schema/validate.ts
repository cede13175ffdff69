import { Ajv, type ErrorObject } from 'ajv';
import { parse } from 'yaml';
import { resumeJsonSchema } from '../../src/pipeline/json-schemas.ts';

/** What editors read, and validators do not know. */
const editorWords = ['patternErrorMessage', 'errorMessage'];

const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
ajv.addVocabulary(editorWords);
const validate = ajv.compile(resumeJsonSchema());

/** Where a résumé in YAML breaks the schema: paths as `Place` has them, each once. */
export function schemaErrorsIn(yaml: string): readonly string[] {
  return schemaErrorsOf(parse(yaml, { uniqueKeys: false, logLevel: 'silent' }));
}

/** Where a value breaks the schema. */
export function schemaErrorsOf(value: unknown): readonly string[] {
  if (validate(value)) return [];
  const real = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
  return [...new Set(real.map(pathOf))];
}

function pathOf({ instancePath, keyword, params }: ErrorObject): string {
  const keys = instancePath
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  const extra: unknown = keyword === 'additionalProperties' ? params.additionalProperty : undefined;
  const all = typeof extra === 'string' ? [...keys, extra] : keys;
  return all.reduce((path, key) => {
    if (/^\d+$/.test(key)) return `${path}[${key}]`;
    return path === '' ? key : `${path}.${key}`;
  }, '');
}
