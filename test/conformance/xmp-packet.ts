import { elementsWithin, readXml, type XmlElement } from './xml.ts';

export interface XmpProperty extends XmlElement {
  /** Prefix as written in the file. */
  readonly prefix: string;
}

/** XMP packet of a file. Source: ISO 16684-1. */
export interface XmpPacket {
  /** Text before the first element, including the byte order mark. */
  readonly header: string;
  readonly root: XmlElement;
  /** Properties of all descriptions, by name with the usual prefix. */
  readonly properties: readonly XmpProperty[];
  /** Each binding of a prefix to a namespace. */
  readonly bindings: readonly Binding[];
  readonly hasIllegalCharacters: boolean;
}

interface Binding {
  readonly prefix: string;
  readonly namespace: string;
}

/** Prefixes that veraPDF requires literally, and their namespaces. */
export const namespaces: Readonly<Record<string, string>> = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  x: 'adobe:ns:meta/',
};

const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const packet = /^<\?xpacket ([^?]*)\?>([\s\S]*)<\?xpacket end=["'][rw]["']\?>\s*$/;

/** Reads a packet. Returns `undefined` if it is not one packet of well-formed XML in UTF-8. */
export function xmpPacket(bytes: Uint8Array | undefined): XmpPacket | undefined {
  if (bytes === undefined) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const [, header = '', body] = packet.exec(text) ?? [];
    if (body === undefined || body.includes('<?')) return undefined;
    const legal = body.replaceAll(illegal, '');
    const root = readXml(legal.trim());
    const all = elementsWithin(root);
    const bindings = all.flatMap(({ attributes }) =>
      [...attributes].flatMap(([name, namespace]) =>
        name.startsWith('xmlns:') ? [{ prefix: name.slice('xmlns:'.length), namespace }] : [],
      ),
    );
    const properties = all
      .filter(({ name }) => name === 'rdf:Description')
      .flatMap(propertiesOf)
      .map((property) => underUsualPrefix(property, bindings));
    return { header, root, properties, bindings, hasIllegalCharacters: legal !== body };
  } catch {
    return undefined;
  }
}

/** Reads simple properties, which may also be attributes of the description. */
function propertiesOf({ attributes, children }: XmlElement): readonly XmlElement[] {
  const short = [...attributes].filter(([name]) => !/^(?:xmlns|rdf|xml)\b/.test(name));
  return [...short.map(([name, text]) => ({ name, text, attributes: new Map(), children: [] })), ...children];
}

function underUsualPrefix(property: XmlElement, bindings: readonly Binding[]): XmpProperty {
  const [prefix = '', local = ''] = property.name.split(':');
  const namespace = bindings.find((binding) => binding.prefix === prefix)?.namespace;
  const usual = Object.keys(namespaces).find((key) => namespaces[key] === namespace);
  return { ...property, prefix, name: `${usual ?? prefix}:${local}` };
}
