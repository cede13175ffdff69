/** An element of an XML document, with its text and that of its descendants. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const namePattern = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const tagPattern = new RegExp(
  `<(/?)(${namePattern})((?:\\s+${namePattern}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`,
  'y',
);
const textPattern = /[^<]+/y;
const illegalCharacter = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/**
 * Reads a document of elements, attributes and text alone.
 *
 * @throws SyntaxError if it is not well-formed or contains a character that XML 1.0 forbids
 */
export function readXml(xml: string): XmlElement {
  const illegal = illegalCharacter.exec(xml);
  if (illegal) throw new SyntaxError(`XML 1.0 forbids the character at ${illegal.index}`);
  const document: OpenElement = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [document];
  for (let at = 0; at < xml.length; ) {
    const innermost = open.at(-1) ?? document;
    const [text] = matchAt(textPattern, xml, at) ?? [];
    if (text !== undefined) {
      innermost.text += unescaped(text);
      at += text.length;
      continue;
    }
    const tag = matchAt(tagPattern, xml, at);
    if (!tag) throw new SyntaxError(`no tag at ${at}`);
    at += tag[0].length;
    const [, closing, name = '', attributes = '', alone] = tag;
    if (!closing) open.push({ name, attributes: attributesOf(attributes), children: [], text: '' });
    if (closing && innermost.name !== name) throw new SyntaxError(`</${name}> closes <${innermost.name}>`);
    if (closing || alone) {
      const closed = open.pop() ?? document;
      const parent = open.at(-1) ?? document;
      parent.children.push(closed);
      parent.text += closed.text;
    }
  }
  const [root, another] = document.children;
  if (open.length > 1 || !root || another) throw new SyntaxError('not one element');
  return root;
}

/** Returns an element and all elements inside it. */
export function elementsWithin(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(elementsWithin)];
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function attributesOf(written: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', quoted = ''] of written.matchAll(/([\w.:-]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    if (attributes.has(name)) throw new SyntaxError(`two attributes ${name}`);
    attributes.set(name, unescaped(quoted.slice(1, -1)));
  }
  return attributes;
}

function unescaped(text: string): string {
  return text.replaceAll(
    /&(?:#(\d+)|#x([0-9A-Fa-f]+)|(\w+))?(;?)/g,
    (whole, decimal, hexadecimal, name, end) => {
      const digits = decimal ?? hexadecimal;
      const character =
        digits === undefined
          ? entities[name ?? '']
          : String.fromCodePoint(Number.parseInt(digits, decimal === undefined ? 16 : 10));
      if (character === undefined || end === '' || illegalCharacter.test(character))
        throw new SyntaxError(`${whole} stands for nothing`);
      return character;
    },
  );
}
