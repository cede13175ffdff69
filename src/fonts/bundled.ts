import { inflateBase64 } from '../model/bytes.ts';
import { type Caches, cacheKind } from '../model/caches.ts';
import type { Face, FaceQuery, FamilyKind } from '../model/face.ts';
import { type ScriptCode, scriptNames } from '../model/scripts.ts';
import { openFace } from './face.ts';

/** A bundled face. Its file is loaded when it is first used. */
export interface BundledFace extends FaceQuery {
  readonly kind: FamilyKind;
  /** The script that the face is for, if that is none of Latin, Greek and Cyrillic. */
  readonly script?: ScriptCode | undefined;
  /** Loads the font file as raw deflate in base64. */
  readonly load: () => Promise<{ readonly default: { readonly deflated: string } }>;
}

/** Family that is used in place of an unknown one. */
export const defaultFamily = 'Source Serif 4';

/** All bundled faces. Families are tried as fallbacks in this order. */
export const bundledFaces: readonly BundledFace[] = [
  ...family('Source Serif 4', 'serif', {
    '400': () => import('#faces/SourceSerif4-Regular'),
    '400 italic': () => import('#faces/SourceSerif4-It'),
    '600': () => import('#faces/SourceSerif4-Semibold'),
    '600 italic': () => import('#faces/SourceSerif4-SemiboldIt'),
    '700': () => import('#faces/SourceSerif4-Bold'),
    '700 italic': () => import('#faces/SourceSerif4-BoldIt'),
  }),
  ...family('EB Garamond', 'serif', {
    '400': () => import('#faces/EBGaramond_400Regular'),
    '400 italic': () => import('#faces/EBGaramond_400Regular_Italic'),
    '600': () => import('#faces/EBGaramond_600SemiBold'),
    '600 italic': () => import('#faces/EBGaramond_600SemiBold_Italic'),
  }),
  ...family('Noto Serif', 'serif', {
    '400': () => import('#faces/NotoSerif_400Regular'),
    '400 italic': () => import('#faces/NotoSerif_400Regular_Italic'),
    '600': () => import('#faces/NotoSerif_600SemiBold'),
    '600 italic': () => import('#faces/NotoSerif_600SemiBold_Italic'),
    '700': () => import('#faces/NotoSerif_700Bold'),
  }),
  ...family('Literata', 'serif', {
    '400': () => import('#faces/Literata_400Regular'),
    '400 italic': () => import('#faces/Literata_400Regular_Italic'),
    '600': () => import('#faces/Literata_600SemiBold'),
    '600 italic': () => import('#faces/Literata_600SemiBold_Italic'),
  }),
  ...family('Spectral', 'serif', {
    '400': () => import('#faces/Spectral_400Regular'),
    '400 italic': () => import('#faces/Spectral_400Regular_Italic'),
    '600': () => import('#faces/Spectral_600SemiBold'),
    '600 italic': () => import('#faces/Spectral_600SemiBold_Italic'),
  }),
  ...family('Source Sans 3', 'sans', {
    '400': () => import('#faces/SourceSans3-Regular'),
    '400 italic': () => import('#faces/SourceSans3-It'),
    '600': () => import('#faces/SourceSans3-Semibold'),
    '600 italic': () => import('#faces/SourceSans3-SemiboldIt'),
    '700': () => import('#faces/SourceSans3-Bold'),
    '700 italic': () => import('#faces/SourceSans3-BoldIt'),
  }),
  ...family('Fira Sans', 'sans', {
    '400': () => import('#faces/FiraSans_400Regular'),
    '400 italic': () => import('#faces/FiraSans_400Regular_Italic'),
    '600': () => import('#faces/FiraSans_600SemiBold'),
    '600 italic': () => import('#faces/FiraSans_600SemiBold_Italic'),
  }),
  ...family('Inter', 'sans', {
    '400': () => import('#faces/Inter_400Regular'),
    '400 italic': () => import('#faces/Inter_400Regular_Italic'),
    '500': () => import('#faces/Inter_500Medium'),
    '600': () => import('#faces/Inter_600SemiBold'),
    '600 italic': () => import('#faces/Inter_600SemiBold_Italic'),
  }),
  ...family('Libre Franklin', 'sans', {
    '300': () => import('#faces/LibreFranklin_300Light'),
    '400': () => import('#faces/LibreFranklin_400Regular'),
    '400 italic': () => import('#faces/LibreFranklin_400Regular_Italic'),
    '600': () => import('#faces/LibreFranklin_600SemiBold'),
    '600 italic': () => import('#faces/LibreFranklin_600SemiBold_Italic'),
    '700': () => import('#faces/LibreFranklin_700Bold'),
  }),
  ...family('Source Code Pro', 'mono', {
    '400': () => import('#faces/SourceCodePro-Regular'),
    '400 italic': () => import('#faces/SourceCodePro-It'),
    '600': () => import('#faces/SourceCodePro-Semibold'),
  }),
];

/**
 * Faces of one script each, which set the words of that script wherever the family of the theme lacks them. Nearly all hold
 * Latin letters, digits and punctuation too. Families are tried in this order, those of the same kind first.
 */
export const scriptFaces: readonly BundledFace[] = [
  ...ofScript('Hebr', 'Noto Serif Hebrew', 'serif', {
    '400': () => import('#faces/NotoSerifHebrew_400Regular'),
    '700': () => import('#faces/NotoSerifHebrew_700Bold'),
  }),
  ...ofScript('Hebr', 'Noto Sans Hebrew', 'sans', {
    '400': () => import('#faces/NotoSansHebrew_400Regular'),
    '700': () => import('#faces/NotoSansHebrew_700Bold'),
  }),
  ...ofScript('Arab', 'Noto Naskh Arabic', 'serif', {
    '400': () => import('#faces/NotoNaskhArabic_400Regular'),
    '700': () => import('#faces/NotoNaskhArabic_700Bold'),
  }),
  ...ofScript('Arab', 'Noto Sans Arabic', 'sans', {
    '400': () => import('#faces/NotoSansArabic_400Regular'),
    '700': () => import('#faces/NotoSansArabic_700Bold'),
  }),
  ...ofScript('Deva', 'Noto Serif Devanagari', 'serif', {
    '400': () => import('#faces/NotoSerifDevanagari_400Regular'),
    '700': () => import('#faces/NotoSerifDevanagari_700Bold'),
  }),
  ...ofScript('Deva', 'Noto Sans Devanagari', 'sans', {
    '400': () => import('#faces/NotoSansDevanagari_400Regular'),
    '700': () => import('#faces/NotoSansDevanagari_700Bold'),
  }),
  ...ofScript('Beng', 'Noto Sans Bengali', 'sans', {
    '400': () => import('#faces/NotoSansBengali_400Regular'),
    '700': () => import('#faces/NotoSansBengali_700Bold'),
  }),
  ...ofScript('Gujr', 'Noto Sans Gujarati', 'sans', {
    '400': () => import('#faces/NotoSansGujarati_400Regular'),
    '700': () => import('#faces/NotoSansGujarati_700Bold'),
  }),
  ...ofScript('Taml', 'Noto Sans Tamil', 'sans', {
    '400': () => import('#faces/NotoSansTamil_400Regular'),
    '700': () => import('#faces/NotoSansTamil_700Bold'),
  }),
  ...ofScript('Telu', 'Noto Sans Telugu', 'sans', {
    '400': () => import('#faces/NotoSansTelugu_400Regular'),
    '700': () => import('#faces/NotoSansTelugu_700Bold'),
  }),
  ...ofScript('Thai', 'Noto Serif Thai', 'serif', {
    '400': () => import('#faces/NotoSerifThai-Regular'),
    '700': () => import('#faces/NotoSerifThai-Bold'),
  }),
  ...ofScript('Thai', 'Noto Sans Thai Looped', 'sans', {
    '400': () => import('#faces/NotoSansThaiLooped_400Regular'),
    '700': () => import('#faces/NotoSansThaiLooped_700Bold'),
  }),
  ...ofScript('Laoo', 'Noto Sans Lao', 'sans', {
    '400': () => import('#faces/NotoSansLao_400Regular'),
    '700': () => import('#faces/NotoSansLao_700Bold'),
  }),
  ...ofScript('Khmr', 'Noto Sans Khmer', 'sans', {
    '400': () => import('#faces/NotoSansKhmer_400Regular'),
    '700': () => import('#faces/NotoSansKhmer_700Bold'),
  }),
  ...ofScript('Mymr', 'Noto Sans Myanmar', 'sans', {
    '400': () => import('#faces/NotoSansMyanmar_400Regular'),
    '700': () => import('#faces/NotoSansMyanmar_700Bold'),
  }),
  ...ofScript('Armn', 'Noto Serif Armenian', 'serif', {
    '400': () => import('#faces/NotoSerifArmenian-Regular'),
    '700': () => import('#faces/NotoSerifArmenian-Bold'),
  }),
  ...ofScript('Armn', 'Noto Sans Armenian', 'sans', {
    '400': () => import('#faces/NotoSansArmenian_400Regular'),
    '700': () => import('#faces/NotoSansArmenian_700Bold'),
  }),
  ...ofScript('Geor', 'Noto Serif Georgian', 'serif', {
    '400': () => import('#faces/NotoSerifGeorgian-Regular'),
    '700': () => import('#faces/NotoSerifGeorgian-Bold'),
  }),
  ...ofScript('Geor', 'Noto Sans Georgian', 'sans', {
    '400': () => import('#faces/NotoSansGeorgian_400Regular'),
    '700': () => import('#faces/NotoSansGeorgian_700Bold'),
  }),
];

/** Faces of symbols, which are tried after all others: ☎ ✉ ➤ ⭐, then ♯ ⚙ ①. They are no families to choose. */
export const symbolFaces: readonly BundledFace[] = [
  ...family('Noto Sans Symbols 2', 'sans', { '400': () => import('#faces/NotoSansSymbols2_400Regular') }),
  ...family('Noto Sans Symbols', 'sans', { '400': () => import('#faces/NotoSansSymbols_400Regular') }),
];

function family(
  name: string,
  kind: FamilyKind,
  faces: Readonly<Record<string, BundledFace['load']>>,
): readonly BundledFace[] {
  return Object.entries(faces).map(([style, load]) => ({
    family: name,
    weight: Number.parseInt(style, 10),
    slope: style.endsWith('italic') ? 'italic' : 'upright',
    kind,
    load,
  }));
}

function ofScript(
  script: ScriptCode,
  ...[name, kind, faces]: Parameters<typeof family>
): readonly BundledFace[] {
  return family(name, kind, faces).map((face) => ({ ...face, script }));
}

/** A bundled family, for lists. */
export interface FamilyDescription {
  readonly family: string;
  readonly kind: FamilyKind;
  /** Weights of its upright faces, 100–900, ascending. */
  readonly weights: readonly number[];
  readonly hasItalic: boolean;
  /** English names of the scripts that it is made for. */
  readonly scripts: readonly string[];
  /** True for a family that sets one script by itself wherever the family of the text lacks it. */
  readonly isForOneScript: boolean;
}

/** Families without Greek; the monospaced one has it in its upright faces. */
const withoutGreek: ReadonlySet<string> = new Set(['Spectral', 'Libre Franklin']);

/** Describes the bundled families: those to choose, then those for one script. Symbols are left out. */
export function describeFamilies(): readonly FamilyDescription[] {
  const all = [...bundledFaces, ...scriptFaces];
  return [...new Set(all.map((face) => face.family))].map((family) => {
    const faces = all.filter((face) => face.family === family);
    const [{ kind, script } = { kind: 'serif' as const, script: undefined }] = faces;
    const weights = faces.filter(({ slope }) => slope === 'upright').map(({ weight }) => weight);
    return {
      family,
      kind,
      weights: weights.sort((a, b) => a - b),
      hasItalic: faces.some(({ slope }) => slope === 'italic'),
      scripts: script
        ? [scriptNames[script]]
        : ['Latin', ...(withoutGreek.has(family) ? [] : ['Greek']), 'Cyrillic'],
      isForOneScript: script !== undefined,
    };
  });
}

const openedFaces = cacheKind<Promise<Face>>('opened bundled face');

/** Opens a bundled face, or returns it from the caches. */
export function openBundledFace(bundled: BundledFace, caches: Caches): Promise<Face> {
  return caches.attached(openedFaces, bundled, () => readBundledFace(bundled));
}

async function readBundledFace(bundled: BundledFace): Promise<Face> {
  const { family, weight, slope, kind } = bundled;
  // A split bundle gives a CommonJS module as the default export alone.
  const { default: file } = await bundled.load();
  return openFace(await inflateBase64(file.deflated), { family, weight, slope, kind });
}
