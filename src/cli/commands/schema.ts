import type { CommandDescription } from '../command-description.ts';

/** `quoin schema`: prints the JSON Schema of résumés. */
export const schema: CommandDescription<[], object> = {
  name: 'schema',
  summary: 'print the JSON Schema of résumés, for completion and checks in an editor',
  arguments: [],
  flags: [],
  examples: [['quoin schema > quoin.schema.json', 'writes the JSON Schema for your editor']],
  run: async (_words, _flags, { print }) => {
    const { resumeJsonSchema } = await import('../../index.ts');
    print(`${JSON.stringify(await resumeJsonSchema(), null, 2)}\n`);
    return true;
  },
};
