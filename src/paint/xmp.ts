import type { DisplayList } from '../model/page.ts';

/** The XMP packet of a file: what it is called, who wrote it and when. Source: ISO 16684-1. */
export function xmpPacket(list: DisplayList, created: Date, identifier: Uint8Array): string {
  const date = `${created.toISOString().slice(0, 19)}Z`;
  const identity = `uuid:${uuid(identifier)}`;
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<dc:format>application/pdf</dc:format>',
    alternative('dc:title', list.title),
    ...(list.author === undefined ? [] : [listed('dc:creator', 'Seq', list.author)]),
    ...(list.subject === undefined ? [] : [alternative('dc:description', list.subject)]),
    ...(list.language === '' ? [] : [listed('dc:language', 'Bag', list.language)]),
    '</rdf:Description>',
    '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    '<xmp:CreatorTool>Quoin</xmp:CreatorTool>',
    `<xmp:CreateDate>${date}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    `<xmp:MetadataDate>${date}</xmp:MetadataDate>`,
    '</rdf:Description>',
    '<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    '<pdf:Producer>Quoin</pdf:Producer>',
    '</rdf:Description>',
    '<rdf:Description rdf:about="" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">',
    `<xmpMM:DocumentID>${identity}</xmpMM:DocumentID>`,
    `<xmpMM:InstanceID>${identity}</xmpMM:InstanceID>`,
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
}

function alternative(property: string, text: string): string {
  const item = `<rdf:li xml:lang="x-default">${escaped(text)}</rdf:li>`;
  return `<${property}><rdf:Alt>${item}</rdf:Alt></${property}>`;
}

function listed(property: string, container: 'Seq' | 'Bag', text: string): string {
  return `<${property}><rdf:${container}><rdf:li>${escaped(text)}</rdf:li></rdf:${container}></${property}>`;
}

/** Without the code points that XML 1.0 forbids. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** Sixteen bytes as a version 8 UUID (RFC 9562). */
function uuid(bytes: Uint8Array): string {
  const versioned = [...bytes].map((byte, index) => {
    if (index === 6) return (byte & 0x0f) | 0x80;
    return index === 8 ? (byte & 0x3f) | 0x80 : byte;
  });
  const digits = versioned.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
