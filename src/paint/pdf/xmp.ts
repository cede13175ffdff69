import { type Conformance, conformances } from '../../model/choices.ts';
import type { FileDescription } from '../file-description.ts';
import { escapedXml, hexadecimal } from '../literals.ts';

/** Standards that a file claims in its metadata. */
export interface ConformanceClaims {
  /** True for PDF/UA-1. The file is then tagged. */
  readonly accessible: boolean;
  /** Part of PDF/A, at level A; `undefined` without that claim. Part 2 allows no attachments. */
  readonly archivalPart: 2 | 3 | undefined;
}

/**
 * Returns the claims of a file with this many attachments.
 *
 * @throws RangeError if the conformance is unknown
 */
export function claimsOf(conformance: Conformance, attachmentCount: number): ConformanceClaims {
  switch (conformance) {
    case 'pdf/ua-1+pdf/a-2a':
      return { accessible: true, archivalPart: attachmentCount === 0 ? 2 : 3 };
    case 'pdf/ua-1':
      return { accessible: true, archivalPart: undefined };
    case 'none':
      return { accessible: false, archivalPart: undefined };
    default:
      throw new RangeError(
        `conformance: ${JSON.stringify(conformance satisfies never)} is not one of ${conformances.join(', ')}`,
      );
  }
}

/** Returns the XMP packet of a file: its description, its identifier and its conformance claims. Source: ISO 16684-1. */
export function xmpPacket(
  description: FileDescription,
  claims: ConformanceClaims,
  identifier: Uint8Array,
): string {
  const { author, subject, keywords } = description;
  const identity = `uuid:${uuid(identifier)}`;
  const created = dateOf(description.created);
  const modified = dateOf(description.modified);
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<dc:format>application/pdf</dc:format>',
    languageAlternative('dc:title', description.title),
    ...(author === undefined ? [] : [arrayElement('dc:creator', 'Seq', [author])]),
    ...(subject === undefined ? [] : [languageAlternative('dc:description', subject)]),
    ...(keywords.length === 0 ? [] : [arrayElement('dc:subject', 'Bag', keywords)]),
    arrayElement('dc:language', 'Bag', [description.language]),
    '</rdf:Description>',
    '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    '<xmp:CreatorTool>Quoin</xmp:CreatorTool>',
    `<xmp:CreateDate>${created}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${modified}</xmp:ModifyDate>`,
    `<xmp:MetadataDate>${modified}</xmp:MetadataDate>`,
    '</rdf:Description>',
    '<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    '<pdf:Producer>Quoin</pdf:Producer>',
    ...(keywords.length === 0 ? [] : [`<pdf:Keywords>${escapedXml(keywords.join(', '))}</pdf:Keywords>`]),
    '</rdf:Description>',
    '<rdf:Description rdf:about="" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">',
    `<xmpMM:DocumentID>${identity}</xmpMM:DocumentID>`,
    `<xmpMM:InstanceID>${identity}</xmpMM:InstanceID>`,
    '</rdf:Description>',
    ...claimElements(claims),
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
}

/** Formats a date in UTC, to the second. */
function dateOf(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

function claimElements({ accessible, archivalPart }: ConformanceClaims): readonly string[] {
  return [
    ...(accessible ? accessibilityClaim : []),
    ...(archivalPart === undefined ? [] : archivalClaim(archivalPart)),
    ...(accessible && archivalPart !== undefined ? accessibilitySchema : []),
  ];
}

/** Source: ISO 14289-1, clause 5. */
const accessibilityClaim: readonly string[] = [
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
  '<pdfuaid:part>1</pdfuaid:part>',
  '</rdf:Description>',
];

/** Source: ISO 19005-2, 6.6.4. */
function archivalClaim(part: number): readonly string[] {
  return [
    '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">',
    `<pdfaid:part>${part}</pdfaid:part>`,
    '<pdfaid:conformance>A</pdfaid:conformance>',
    '</rdf:Description>',
  ];
}

/** Extension schema for the properties of PDF/UA, which PDF/A does not define. Source: ISO 19005-2, 6.6.2.3. */
const accessibilitySchema: readonly string[] = [
  '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"',
  'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">',
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:name>part</pdfaProperty:name>',
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>The part of ISO 14289 that the file keeps</pdfaProperty:description>',
  '</rdf:li></rdf:Seq></pdfaSchema:property>',
  '</rdf:li></rdf:Bag></pdfaExtension:schemas>',
  '</rdf:Description>',
];

function languageAlternative(property: string, text: string): string {
  const item = `<rdf:li xml:lang="x-default">${escapedXml(text)}</rdf:li>`;
  return `<${property}><rdf:Alt>${item}</rdf:Alt></${property}>`;
}

function arrayElement(property: string, container: 'Seq' | 'Bag', texts: readonly string[]): string {
  const items = texts.map((text) => `<rdf:li>${escapedXml(text)}</rdf:li>`).join('');
  return `<${property}><rdf:${container}>${items}</rdf:${container}></${property}>`;
}

/** Formats 16 bytes as a version 8 UUID (RFC 9562). */
function uuid(bytes: Uint8Array): string {
  const versioned = [...bytes].map((byte, index) => {
    if (index === 6) return (byte & 0x0f) | 0x80;
    return index === 8 ? (byte & 0x3f) | 0x80 : byte;
  });
  const digits = versioned.map((byte) => hexadecimal(byte, 2)).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
