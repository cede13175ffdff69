import { type TypesetOptions, typeset } from '../../../src/index.ts';
import { attachmentMutations } from './attachment-mutations.ts';
import { catalogMutations } from './catalog-mutations.ts';
import { contentMutations } from './content-mutations.ts';
import { Draft } from './draft.ts';
import { fileMutations } from './file-mutations.ts';
import { fontMutations } from './font-mutations.ts';
import { metadataMutations } from './metadata-mutations.ts';
import type { Mutation } from './mutation.ts';
import { structureMutations } from './structure-mutations.ts';

/** A résumé with everything that mutations change: links, nested lists, terms, rules, two pages, a footer. */
const resume = `
name: Zoë R&D Brontë
headline: Hydrologist
contact: [{email: zoe@example.org}, {github: zoe}]
theme: {name: classic, foot: '{folio}'}
sections:
  Work:
    - title: Engineer
      organization: A & B
      dates: 2019 – 2021
      url: https://example.org/a
      text: Built *weirs* and a [model](https://example.org/model).
      bullets:
        - {text: A bullet, bullets: [One inside it, Another]}
        - Another bullet
    - title: Student
      page-break: before
      text: Learned.
  Skills:
    Languages: English, Norwegian
`;

/** Files that mutations start from. */
export interface ValidFiles {
  /** PDF/UA-1 and PDF/A-2a. */
  readonly plain: Uint8Array;
  /** PDF/UA-1 and PDF/A-3a. */
  readonly attached: Uint8Array;
}

export async function validFiles(): Promise<ValidFiles> {
  return { plain: await pdfOf({}), attached: await pdfOf({ embedSource: 'full', file: 'Zoë.yaml' }) };
}

async function pdfOf(options: TypesetOptions): Promise<Uint8Array> {
  const { pdf, problems } = await typeset(resume, options);
  if (pdf === undefined || problems.length > 0) throw new Error(JSON.stringify(problems));
  return pdf;
}

export const mutations: readonly Mutation[] = [
  ...fileMutations,
  ...catalogMutations,
  ...metadataMutations,
  ...structureMutations,
  ...contentMutations,
  ...fontMutations,
  ...attachmentMutations,
];

/** Applies a mutation to its file. */
export function mutated(valid: ValidFiles, { attached = false, change, rewrite }: Mutation): Uint8Array {
  const draft = new Draft(attached ? valid.attached : valid.plain);
  change?.(draft);
  const pdf = draft.write();
  return rewrite ? Buffer.from(rewrite(Buffer.from(pdf).toString('latin1')), 'latin1') : pdf;
}
