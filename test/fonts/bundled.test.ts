import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bundledFaces, openBundledFace, scriptFaces, symbolFaces } from '../../src/fonts/bundled.ts';
import { openFace } from '../../src/fonts/face.ts';
import type { TextFeatures } from '../../src/fonts/shape.ts';
import type { Face } from '../../src/model/face.ts';
import { type ScriptCode, scriptsOf } from '../../src/model/scripts.ts';
import { caches, shaper } from '../support/caches.ts';

const faces = await Promise.all(bundledFaces.map((bundled) => openBundledFace(bundled, caches)));
const families = [...new Set(bundledFaces.map((face) => face.family))];

const files = readdirSync('fonts', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ttf'),
);

const upright = faces.filter((face) => face.slope === 'upright');

const plain: TextFeatures = {
  capitals: 'as-written',
  figures: 'lining',
  figureSpacing: 'proportional',
  caseForms: false,
  ligatures: true,
};

function facesOf(family: string): readonly Face[] {
  return faces.filter((face) => face.family === family);
}

function advanceOf(face: Face, text: string, features: Partial<TextFeatures> = {}): number {
  return shaper.shape(face, text, { ...plain, ...features }, 'en').advance;
}

/** True if a feature changes the glyphs of a text. */
function changes(face: Face, text: string, features: Partial<TextFeatures>): boolean {
  const glyphs = (enabled: TextFeatures) =>
    shaper
      .shape(face, text, enabled, 'en')
      .glyphs.map(({ id }) => id)
      .join();
  return glyphs({ ...plain, ...features }) !== glyphs(plain);
}

/** Returns the families with a face for which the condition fails. */
function familiesWithout(
  hasFeature: (face: Face) => boolean,
  among: readonly Face[] = faces,
): readonly string[] {
  return families.filter((family) => among.some((face) => face.family === family && !hasFeature(face)));
}

test('every font file is the face that it is listed as', async () => {
  const others = await Promise.all(
    [...scriptFaces, ...symbolFaces].map((bundled) => openBundledFace(bundled, caches)),
  );
  const listed = [...faces, ...others].map(({ postscriptName, weight, slope }) => ({
    postscriptName,
    weight,
    slope,
  }));
  const found = files.map((file) => {
    const { postscriptName, weight, slope } = openFace(readFileSync(`fonts/${file}`), { family: file });
    return { postscriptName, weight, slope };
  });
  expect(listed).toHaveLength(found.length);
  expect(listed).toEqual(expect.arrayContaining(found));
});

test.each(families)('%s has a regular, an italic and a semibold', (family) => {
  expect(facesOf(family).map(({ weight, slope }) => `${weight} ${slope}`)).toEqual(
    expect.arrayContaining(['400 upright', '400 italic', '600 upright']),
  );
});

test.each(families)('%s is kerned unless it is monospaced', (family) => {
  for (const face of facesOf(family)) {
    const apart = [...'Tov'].reduce((sum, letter) => sum + advanceOf(face, letter), 0);
    expect(advanceOf(face, 'Tov') < apart).toBe(!face.fixedPitch);
  }
});

test('upright faces have small capitals, except in two grotesques and the monospaced family', () => {
  const hasFeature = (face: Face) => changes(face, 'resume', { capitals: 'small-caps' });
  expect(familiesWithout(hasFeature, upright)).toEqual(['Inter', 'Libre Franklin', 'Source Code Pro']);
});

test('families have oldstyle figures, except two grotesques', () => {
  const hasFeature = (face: Face) => changes(face, '0123456789', { figures: 'oldstyle' });
  expect(familiesWithout(hasFeature)).toEqual(['Inter', 'Libre Franklin']);
});

test('upright faces have tabular figures, except in Libre Franklin', () => {
  const hasFeature = (face: Face) =>
    new Set([...'0123456789'].map((digit) => advanceOf(face, digit, { figureSpacing: 'tabular' }))).size ===
    1;
  expect(familiesWithout(hasFeature, upright)).toEqual(['Libre Franklin']);
});

const scriptFamilies = [...new Set(scriptFaces.map((face) => face.family))];

/** Texts with the letters of each script that its languages write, their marks, and digits and punctuation of their own. */
const letters: Readonly<Partial<Record<ScriptCode, string>>> = {
  Hebr: 'אבגדהוזחטיכלמנסעפצקרשתךםןףץ שָׁלוֹם בְּרֵאשִׁית ײַ צ׳ ארה״ב א־ב ₪',
  Arab: 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي مُحَمَّدٌ لا ـ ،؛؟ ٠١٢٣٤٥٦٧٨٩٪ پچژگکی ۀ ۰۱۲۳۴۵۶۷۸۹ ٹڈڑںھہےۓ ڵۆێڕ ئۇۈۋې',
  Deva: 'अआइईउऊऋएऐओऔ कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह ळऱ क़ज़ड़ढ़फ़ क्षत्रज्ञश्र हिन्दी में विद्यार्थी र्‍य ॲऑ ०१२३४५६७८९ । ॥ ॐ ₹',
  Beng: 'অআইঈউঊঋএঐওঔ কখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহ ড়ঢ়য়ৎংঃঁ ক্ষ জ্ঞ স্ত্র র‍্যা ৰৱ ০১২৩৪৫৬৭৮৯ । ৳',
  Gujr: 'અઆઇઈઉઊઋએઐઓઔ કખગઘચછજઝટઠડઢણતથદધનપફબભમયરલવશષસહળ ક્ષ જ્ઞ શ્રી ઍઑ ૦૧૨૩૪૫૬૭૮૯ ।',
  Taml: 'அஆஇஈஉஊஎஏஐஒஓஔஃ கஙசஞடணதநபமயரலவழளறன ஜஷஸஹ க்ஷ ஸ்ரீ கொ கோ கௌ ௧௨௩ ௹',
  Telu: 'అఆఇఈఉఊఋఎఏఐఒఓఔ కఖగఘచఛజఝటఠడఢణతథదధనపఫబభమయరలవశషసహళఱ క్ష స్త్రీ హైదరాబాద్\u200cలో ౦౧౨౩౪౫౬౭౮౯',
  Thai: 'กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ ฤฦ ะาิีึืุูเแโใไำ ็่้๊๋์ น้ำ ที่ ปู่ ๆฯ ๐๑๒๓๔๕๖๗๘๙',
  Laoo: 'ກຂຄງຈສຊຍດຕຖທນບປຜຝພຟມຢຣລວຫອຮ ໜໝ ະາິີຶືຸູົຽເແໂໃໄຳ ່້໊໋໌ ໆຯ ໐໑໒໓໔໕໖໗໘໙',
  Khmr: 'កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវសហឡអ ឥឧឯ ស្ត្រី ខ្ញុំ កុំព្យូទ័រ ៗ។៕ ០១២៣៤៥៦៧៨៩ ៛',
  Mymr: 'ကခဂဃငစဆဇဈညဋဌဍဎဏတထဒဓနပဖဗဘမယရလဝသဟဠအ ဣဤဥဦဧဩဪ ကျွန်တော် သိပ္ပံ မြန်မာ ၊။ ၀၁၂၃၄၅၆၇၈၉',
  Armn: 'ԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖ աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև ՝՛՞։ ֊ ֏',
  Geor: 'აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ ᲐᲑᲒᲓᲔᲕᲖᲗᲘᲙᲚᲛᲜᲝᲞᲟᲠᲡᲢᲣᲤᲥᲦᲧᲨᲩᲪᲫᲬᲭᲮᲯᲰ',
};

/** What stands between the words of a script in a résumé. */
const latin = `ABCxyz 0123456789 ()[]{}<>/|&@#%+=*"'!?.,:;-_ –—…“”‘’«»• éüñçøß`;

const withoutLatin = ['Noto Serif Thai', 'Noto Serif Armenian', 'Noto Serif Georgian'];

function lackedBy(face: Face, text: string): readonly string[] {
  return [...text].filter((character) => !face.covers(character.codePointAt(0) ?? 0));
}

describe.each(scriptFamilies)('%s', (family) => {
  const bundled = scriptFaces.filter((face) => face.family === family);
  const { script } = bundled[0] ?? {};

  test('has a regular and a bold of one kind and one script', () => {
    expect(bundled.map(({ weight, slope }) => `${weight} ${slope}`)).toEqual(['400 upright', '700 upright']);
    expect(new Set(bundled.map(({ kind }) => kind)).size).toBe(1);
    expect(new Set(bundled.map(({ script }) => script)).size).toBe(1);
  });

  test('has and joins the letters of its script', async () => {
    const text = letters[script ?? 'Hani'] ?? '';
    expect(scriptsOf(text)).toContain(script);
    for (const each of bundled) {
      const face = await openBundledFace(each, caches);
      const { glyphs } = shaper.shape(face, text, plain, 'und');
      expect(glyphs.filter(({ id }) => id === 0)).toEqual([]);
    }
  });

  test('has Latin letters, digits and punctuation to stand between them, except three', async () => {
    for (const each of bundled) {
      const face = await openBundledFace(each, caches);
      const hasLatin = !withoutLatin.includes(family);
      expect(face.coversAscii).toBe(hasLatin);
      if (hasLatin) expect(lackedBy(face, latin)).toEqual([]);
      expect(face.spaceGlyph).toBeGreaterThan(0);
    }
  });
});
