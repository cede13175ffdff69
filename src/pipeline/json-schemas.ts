import { lintRules } from '../lint/rules.ts';
import { localeTags } from '../locale/locales.ts';
import type { JsonSchemaObject } from '../schema/json-schema.ts';
import { jsonSchemaOf, type SettingSchema } from '../schema/resume-json-schema.ts';
import { paperSide } from '../theme/settings/resolve-settings.ts';
import { settingDescriptions } from '../theme/settings/setting-descriptions.ts';
import {
  type SettingName,
  settingFields,
  settingNames,
  writtenName,
} from '../theme/settings/setting-fields.ts';
import { papers } from '../theme/settings/settings.ts';
import { builtInThemes, defaultTheme } from './built-in-themes.ts';

/** The JSON Schema (draft-07) of Quoin's résumés, for editors: names, descriptions, examples and what each key takes. */
export function resumeJsonSchema(): JsonSchemaObject {
  return jsonSchemaOf({
    themes: Object.keys(builtInThemes),
    settings: settingNames().map(settingSchema),
    locales: localeTags,
    papers: Object.keys(papers),
    paperSide,
    rules: lintRules.map(({ name }) => name),
  });
}

function settingSchema(setting: SettingName): SettingSchema {
  const name = writtenName(setting);
  return {
    name,
    spellings: [...new Set([name, setting, ...[name, setting].map((one) => one.replace('olour', 'olor'))])],
    takes: settingFields[setting].takes,
    description: settingDescriptions[setting],
    example: defaultTheme.settings[setting],
  };
}
