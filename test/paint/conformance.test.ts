import { describe, expect, test } from 'vitest';
import { conformances } from '../../src/model/choices.ts';
import type { DisplayList } from '../../src/model/page.ts';
import type { Attachment } from '../../src/paint/file-description.ts';
import { srgbProfile } from '../../src/paint/pdf/output-intent.ts';
import { paintPdf } from '../../src/paint/pdf/paint-pdf.ts';
import { isInstalled, qpdfErrors } from '../support/extract.ts';
import { isDictionary, type PdfReader, readPdf, textIn } from '../support/pdf-objects.ts';
import { curriculumVitae } from './structured-list.ts';

const source: Attachment = {
  name: 'Zoë’s cv.yaml',
  bytes: new TextEncoder().encode('name: Zoë\n'),
  type: 'application/yaml',
  description: 'What the pages were set from – in YAML',
};

const part = (number: number) => `<pdfaid:part>${number}</pdfaid:part>`;
const accessible = '<pdfuaid:part>1</pdfuaid:part>';

function metadataOf(list: DisplayList, options: Parameters<typeof paintPdf>[1]): string {
  const { catalogue, stream } = readPdf(paintPdf(list, options));
  return Buffer.from(stream(catalogue, 'Metadata') ?? []).toString();
}

describe('a file claims', () => {
  test('PDF/UA-1 and PDF/A-2a by default', async () => {
    const list = await curriculumVitae();
    const metadata = metadataOf(list, {});
    expect(metadata).toContain(accessible);
    expect(metadata).toContain(part(2));
    expect(metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(metadata.match(/<pdfaExtension:schemas>/g)).toHaveLength(1);
    expect(paintPdf(list, { conformance: 'pdf/ua-1+pdf/a-2a' })).toEqual(paintPdf(list));
  });

  test('PDF/A-3a if it has an attachment', async () => {
    const metadata = metadataOf(await curriculumVitae(), { attachments: [source] });
    expect(metadata).toContain(accessible);
    expect(metadata).toContain(part(3));
    expect(metadata).not.toContain(part(2));
  });

  test('PDF/UA-1 alone, with a structure and without the requirements of PDF/A', async () => {
    const list = await curriculumVitae();
    const metadata = metadataOf(list, { conformance: 'pdf/ua-1' });
    expect(metadata).toContain(accessible);
    expect(metadata).not.toMatch(/pdfaid|pdfaExtension/);
    const { catalogue } = readPdf(paintPdf(list, { conformance: 'pdf/ua-1' }));
    expect(Object.keys(catalogue.entries)).toContain('StructTreeRoot');
    expect(Object.keys(catalogue.entries)).not.toContain('OutputIntents');
  });

  test('no standard, and has no structure or metadata of one', async () => {
    const list = await curriculumVitae();
    const pdf = paintPdf(list, { conformance: 'none' });
    expect(metadataOf(list, { conformance: 'none' })).not.toMatch(/pdfuaid|pdfaid|pdfaExtension/);
    expect(Buffer.from(pdf).toString('latin1')).not.toMatch(
      /MarkInfo|StructTreeRoot|StructParent|OutputIntent|\/Tabs/,
    );
    const sizes = conformances.map((conformance) => paintPdf(list, { conformance }).length);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });
});

test('the output intent has a profile of sRGB', async () => {
  const { catalogue, get, stream } = readPdf(paintPdf(await curriculumVitae()));
  const intents = get(catalogue, 'OutputIntents');
  const [intent, ...others] = Array.isArray(intents) ? intents : [];
  expect(others).toEqual([]);
  expect(get(intent, 'S')).toBe('/GTS_PDFA1');
  expect(textIn(get(intent, 'OutputConditionIdentifier'))).toBe('sRGB IEC61966-2.1');
  expect(get(get(intent, 'DestOutputProfile'), 'N')).toBe(3);
  expect(stream(intent, 'DestOutputProfile')).toEqual(srgbProfile());
});

test('rejects an unknown conformance by name', async () => {
  const list = await curriculumVitae();
  expect(() => paintPdf(list, { conformance: 'pdf/a-1b' as never })).toThrow(
    /conformance: "pdf\/a-1b".*pdf\/ua-1/,
  );
});

/** Returns the names in the name tree, in its order, and their file specifications. */
function attached(reader: PdfReader) {
  const names = reader.get(reader.get(reader.get(reader.catalogue, 'Names'), 'EmbeddedFiles'), 'Names');
  const flat = Array.isArray(names) ? names : [];
  return flat.flatMap((name, index) =>
    index % 2 === 0 ? [{ name: textIn(name), file: flat[index + 1] }] : [],
  );
}

describe('an attachment', () => {
  test('is embedded unchanged, as a source of the document', async () => {
    const modified = new Date('2024-05-06T07:08:09Z');
    const reader = readPdf(paintPdf(await curriculumVitae(), { modified, attachments: [source] }));
    const { get, stream, catalogue } = reader;
    const [{ name, file } = {}, ...others] = attached(reader);
    expect(others).toEqual([]);
    expect(name).toBe(source.name);
    expect(get(catalogue, 'AF')).toEqual([file]);
    expect(textIn(get(file, 'F'))).toBe('Zo__s cv.yaml');
    expect(textIn(get(file, 'UF'))).toBe(source.name);
    expect(textIn(get(file, 'Desc'))).toBe(source.description);
    expect(get(file, 'AFRelationship')).toBe('/Source');
    const embedded = get(file, 'EF');
    expect(stream(embedded, 'F')).toEqual(source.bytes);
    expect(get(get(embedded, 'F'), 'Subtype')).toBe('/application#2Fyaml');
    const parameters = get(get(embedded, 'F'), 'Params');
    expect(isDictionary(parameters) && parameters.entries).toEqual({
      Size: source.bytes.length,
      ModDate: { text: 'D:20240506070809Z' },
    });
  });

  test('is sorted by the bytes of its name', async () => {
    const names = ['b.yaml', 'ä.yaml', 'Z.yaml', 'a.yaml', 'é.yaml'];
    const attachments = names.map((name) => ({
      ...source,
      name,
      modified: new Date(0),
      bytes: new Uint8Array(),
    }));
    const pdf = paintPdf(await curriculumVitae(), { attachments });
    expect(attached(readPdf(pdf)).map(({ name }) => name)).toEqual([
      'Z.yaml',
      'a.yaml',
      'b.yaml',
      'ä.yaml',
      'é.yaml',
    ]);
    expect(Buffer.from(pdf).toString('latin1')).toContain('D:19700101000000Z');
    if (isInstalled('qpdf')) expect(qpdfErrors(pdf)).toBe('');
  });

  test.each<readonly [string, Partial<Record<keyof Attachment, unknown>>]>([
    ['file name', { name: '' }],
    ['file name', { name: '../cv.yaml' }],
    ['bytes', { bytes: 'name: Zoë' }],
    ['MIME type', { type: 'yaml' }],
    ['description', { description: ' ' }],
    ['modified', { modified: new Date(Number.NaN) }],
  ])('with an invalid %s is rejected: %j', async (name, wrong) => {
    const list = await curriculumVitae();
    const attachments = [{ ...source, ...wrong } as Attachment];
    expect(() => paintPdf(list, { attachments })).toThrow(new RegExp(`attachments: .*${name}`));
  });

  test('with the name of another is rejected', async () => {
    const list = await curriculumVitae();
    expect(() => paintPdf(list, { attachments: [source, source] })).toThrow(/Zoë’s cv/);
  });
});
