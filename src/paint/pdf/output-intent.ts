import type { PdfObject, PdfWriter } from './pdf-writer.ts';
import { srgbProfile } from './srgb-profile.ts';

/** The same in every file. */
const srgb = srgbProfile();

/** Writes what the colours of a file are meant for: screens with sRGB. Source: ISO 19005-2, 6.2.3. */
export function writeOutputIntent(writer: PdfWriter): PdfObject {
  const profile = writer.ref({ N: 3 });
  profile.end(srgb);
  const intent = writer.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: new String('sRGB IEC61966-2.1'),
    Info: new String('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  });
  intent.end();
  return intent;
}
