/** The zeros of systems of decimal digits that dates are written in, by their names in CLDR. Nine more digits follow each. */
const zeros: ReadonlyMap<string, string> = new Map([
  ['arab', '٠'],
  ['arabext', '۰'],
  ['deva', '०'],
  ['beng', '০'],
  ['guru', '੦'],
  ['gujr', '૦'],
  ['orya', '୦'],
  ['tamldec', '௦'],
  ['telu', '౦'],
  ['knda', '೦'],
  ['mlym', '൦'],
  ['thai', '๐'],
  ['laoo', '໐'],
  ['mymr', '၀'],
  ['khmr', '០'],
  ['fullwide', '０'],
]);

const others = /(?![0-9])\p{Nd}/gu;

/** Writes the decimal digits of all scripts as 0 to 9. */
export function asciiDigits(text: string): string {
  return text.replace(others, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = [...zeros.values()].find(
      (one) => code >= one.charCodeAt(0) && code < one.charCodeAt(0) + 10,
    );
    return zero === undefined ? digit : String(code - zero.charCodeAt(0));
  });
}

/** Returns the name of the system of the first digits of a text that are no 0 to 9; full-width ones count as such. */
export function digitsIn(text: string): string | undefined {
  const [digit = ''] = text.match(others) ?? [];
  const code = digit.charCodeAt(0);
  for (const [name, zero] of zeros)
    if (name !== 'fullwide' && code >= zero.charCodeAt(0) && code < zero.charCodeAt(0) + 10) return name;
  return undefined;
}

/** Writes the digits 0 to 9 in a system; unchanged if it is not known. */
export function withDigits(text: string, system: string | undefined): string {
  const zero = zeros.get(system ?? '')?.charCodeAt(0);
  if (zero === undefined) return text;
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(zero + Number(digit)));
}
