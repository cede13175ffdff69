import { contactFields } from '../../src/schema/contact-fields.ts';
import { labelledFields, roleFields, sectionFields } from '../../src/schema/entry-fields.ts';
import type { Field } from '../../src/schema/field.ts';
import {
  fontFields,
  letterFields,
  localeFields,
  pictureFields,
  resumeFields,
  signatureFields,
  statementFields,
} from '../../src/schema/resume-fields.ts';
import {
  type SettingValues,
  settingDefinitions,
  settingNames,
  writtenName,
} from '../../src/theme/settings/settings.ts';

/** The tables of docs/resume-format.md, each under its heading. */
export const formatTables: Readonly<Record<string, string>> = {
  'Top-level keys': tableOf(resumeFields),
  Contact: tableOf(contactFields),
  Images: tableOf(pictureFields),
  'Statement and signature': `${tableOf(statementFields)}\n${tableOf(signatureFields)}`,
  Letter: tableOf(letterFields),
  Sections: tableOf(sectionFields),
  Entries: tableOf(labelledFields),
  Roles: tableOf(roleFields),
  'Themes and their settings': settingTable(),
  Languages: tableOf(localeFields),
  Fonts: tableOf(fontFields),
};

function tableOf(fields: Readonly<Record<string, Field>>): string {
  const rows = Object.entries(fields).map(
    ([name, { also, description }]) =>
      `| \`${name}\` | ${also.map((one) => `\`${one}\``).join(', ')} | ${description} |\n`,
  );
  return `| key | also | meaning |\n| --- | --- | --- |\n${rows.join('')}`;
}

function settingTable(): string {
  const rows = settingNames.map((name) => {
    const { takes, description } = settingDefinitions[name];
    return `| \`${writtenName(name)}\` | ${valuesText(takes)} | ${description} |\n`;
  });
  return `| setting | values | meaning |\n| --- | --- | --- |\n${rows.join('')}`;
}

function valuesText(takes: SettingValues): string {
  switch (takes.kind) {
    case 'length':
      return `${takes.min} to ${takes.max} pt`;
    case 'number':
      return `${takes.min} to ${takes.max}`;
    case 'choice':
      return takes.names.map((name) => `\`${name}\``).join(', ');
    case 'colour':
      return "`'#7a1f1f'`";
    case 'flag':
      return '`true`, `false`';
    case 'text':
      return 'text';
    default:
      return takes satisfies never;
  }
}
