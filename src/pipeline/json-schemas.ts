import { lintRules } from '../lint/rules.ts';
import { languageNames } from '../locale/language-names.ts';
import { localeTags } from '../locale/locales.ts';
import type { JsonSchemaObject } from '../schema/json-schema.ts';
import { jsonSchemaOf, type SettingSchema } from '../schema/resume-json-schema.ts';
import { paperSide } from '../theme/settings/resolve-settings.ts';
import {
  papers,
  type SettingName,
  settingDefinitions,
  settingNames,
  settingSpellings,
  writtenName,
} from '../theme/settings/settings.ts';
import { builtInThemes, defaultTheme } from './built-in-themes.ts';

/** The JSON Schema (draft-07) of Quoin's résumés, for editors: names, descriptions, examples and what each key takes. */
export function resumeJsonSchema(): JsonSchemaObject {
  return jsonSchemaOf({
    themes: Object.keys(builtInThemes),
    settings: settingNames.map(settingSchema),
    locales: localeTags,
    languageNames,
    papers: Object.keys(papers),
    paperSide,
    rules: lintRules.map(({ name }) => name),
    formerRules: lintRules.flatMap(({ formerName = [] }) => formerName),
  });
}

function settingSchema(setting: SettingName): SettingSchema {
  const { takes, description } = settingDefinitions[setting];
  return {
    name: writtenName(setting),
    spellings: settingSpellings(setting),
    takes,
    description,
    example: defaultTheme.settings[setting],
  };
}
