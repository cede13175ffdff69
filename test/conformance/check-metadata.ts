import type { CheckedFile } from './checked-file.ts';
import { broken, type Failure } from './failure.ts';
import { isName } from './pdf-value.ts';
import { elementsWithin, type XmlElement } from './xml.ts';
import { namespaces, type XmpPacket } from './xmp-packet.ts';

/** Rules violated by a missing packet. */
const unreadable = 'a6.6.2.1-4 a6.6.2.1-5 a6.6.4-1 u5-1 u7.1-9';
const date = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)$/;
const dates = ['xmp:CreateDate', 'xmp:ModifyDate', 'xmp:MetadataDate'];
const identities = ['xmpMM:DocumentID', 'xmpMM:InstanceID'];

/** Checks the XMP packet. */
export function* metadataFailures({ file, xmp, part }: CheckedFile): Generator<Failure> {
  const stream = file.at(file.catalog, 'Metadata');
  if (stream === undefined) {
    yield* broken('u7.1-8 a6.6.2.1-1', 'no metadata');
    return;
  }
  if (!isName(file.at(stream, 'Type'), 'Metadata') || !isName(file.at(stream, 'Subtype'), 'XML'))
    yield* broken('u7.1-8 a6.6.2.1-1', 'metadata that are not typed as XML');
  if (file.at(stream, 'Filter') !== undefined)
    yield* broken('own-metadata-filter', 'XMP cannot be read without unpacking');
  if (xmp === undefined) {
    yield* broken(unreadable, 'not one packet of well-formed XML');
    return;
  }
  if (!/^begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"$/.test(xmp.header))
    yield* broken('own-packet-header', xmp.header);
  if (/\bencoding=/.test(xmp.header)) yield* broken('a6.6.2.1-3', 'the header names an encoding');
  if (/\bbytes=/.test(xmp.header)) yield* broken('a6.6.2.1-2', 'the header counts bytes');
  if (xmp.hasIllegalCharacters) yield* broken('own-xml', 'characters that XML 1.0 forbids');
  yield* namespaceFailures(xmp);
  yield* identificationFailures(xmp, part);
  yield* propertyFailures(xmp);
  yield* extensionFailures(xmp);
}

function* namespaceFailures({ root, bindings, properties }: XmpPacket): Generator<Failure> {
  for (const { prefix, namespace } of bindings)
    if (namespaces[prefix] !== namespace) yield* broken('own-prefix', `${prefix} for ${namespace}`);
  const bound = new Set(bindings.map(({ prefix }) => prefix));
  const prefixes = elementsWithin(root).map(({ name }) => name.split(':')[0] ?? '');
  for (const prefix of new Set(prefixes))
    if (!bound.has(prefix)) yield* broken('own-prefix', `${prefix} is bound to nothing`);
  const names = properties.map(({ name }) => name);
  for (const name of new Set(names))
    if (names.indexOf(name) !== names.lastIndexOf(name)) yield* broken('a6.6.2.1-4', `${name} twice`);
}

function* identificationFailures({ properties }: XmpPacket, part: 2 | 3): Generator<Failure> {
  const elements = (name: string): string | undefined =>
    properties.find((property) => property.name === name)?.text;
  const accessible = elements('pdfuaid:part');
  const prefixed = (name: string): string | undefined =>
    properties.find((property) => property.name === name)?.prefix;
  if ((prefixed('pdfuaid:part') ?? 'pdfuaid') !== 'pdfuaid') yield* broken('u5-3', 'another prefix');
  if ((prefixed('pdfaid:part') ?? 'pdfaid') !== 'pdfaid') yield* broken('a6.6.4-4', 'another prefix');
  if (accessible === undefined) yield* broken('u5-1', 'does not say it is PDF/UA');
  else if (accessible !== '1') yield* broken('u5-2', `PDF/UA part ${accessible}`);
  const archival = elements('pdfaid:part');
  const level = elements('pdfaid:conformance');
  if (archival === undefined && level === undefined) yield* broken('a6.6.4-1', 'does not say it is PDF/A');
  else if (archival !== String(part)) yield* broken('a6.6.4-2', `PDF/A part ${archival}`);
  if (level !== undefined && level !== 'A') yield* broken('a6.6.4-3', `PDF/A level ${level}`);
}

function* propertyFailures({ properties }: XmpPacket): Generator<Failure> {
  const title = properties.find(({ name }) => name === 'dc:title');
  if (title === undefined) yield* broken('u7.1-9', 'no title');
  else if (!isAlternative(title) || title.text.trim() === '')
    yield* broken('own-title', 'no words in a default language');
  for (const { name, text } of properties) {
    if (dates.includes(name) && !date.test(text)) yield* broken('own-date', `${name} ${text}`);
    if (identities.includes(name) && !/^uuid:[\da-f-]{36}$/.test(text))
      yield* broken('own-identity', `${name} ${text}`);
  }
  const missing = [...dates, ...identities].filter((name) => !properties.some((each) => each.name === name));
  for (const name of missing) yield* broken('own-property', `no ${name}`);
}

function isAlternative({ children: [list] }: XmlElement): boolean {
  const language = list?.children[0]?.attributes.get('xml:lang');
  return list?.name === 'rdf:Alt' && language === 'x-default';
}

/** Contents of the extension schema for `pdfuaid`, and the rules violated without each. Source: ISO 19005-2, 6.6.2.3. */
const extensionSchema: readonly (readonly [name: string, text: RegExp, rules: string])[] = [
  ['pdfaSchema:schema', /./, 'a6.6.2.3.3-2'],
  ['pdfaSchema:namespaceURI', /^http:\/\/www\.aiim\.org\/pdfua\/ns\/id\/$/, 'a6.6.2.3.3-3'],
  ['pdfaSchema:prefix', /^pdfuaid$/, 'a6.6.2.3.3-4'],
  ['pdfaProperty:name', /^part$/, 'a6.6.2.3.3-7'],
  ['pdfaProperty:valueType', /^Integer$/, 'a6.6.2.3.3-8'],
  ['pdfaProperty:category', /^internal$/, 'a6.6.2.3.3-9'],
  ['pdfaProperty:description', /./, 'a6.6.2.3.3-10'],
];

/** Checks the extension schema for `pdfuaid`, which PDF/A does not define. */
function* extensionFailures({ properties, root }: XmpPacket): Generator<Failure> {
  const containers = elementsWithin(root).filter(({ name }) => name === 'pdfaExtension:schemas');
  if (containers.length === 0 && properties.some(({ name }) => name === 'pdfuaid:part'))
    yield* broken('a6.6.2.3.1-1 a6.6.2.3.1-2', 'pdfuaid is not explained');
  if (containers.length > 1) yield* broken(unreadable, `${containers.length} extension schemas`);
  for (const container of containers) {
    const elements = elementsWithin(container);
    for (const [name, text, rules] of extensionSchema)
      if (!elements.some((element) => element.name === name && text.test(element.text)))
        yield* broken(rules, `the extension schema lacks ${name}`);
  }
}
