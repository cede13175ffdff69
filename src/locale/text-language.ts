import { chineseOf } from '../model/scripts.ts';

/**
 * Words that are frequent in texts of a language and rare in others: articles, prepositions, and words of résumés. All
 * lower case. A word may be in several languages.
 */
const frequentWords: ReadonlyMap<string, string> = new Map([
  [
    'en',
    'the and of to in for with on at from by as an is are was were that this which their our my all who has have had into through across new using over more led built managed developed designed responsible including between than within',
  ],
  [
    'de',
    'der die das und von für mit den dem des im zur zum bei auf ist ein eine einer einem einen nach als auch aus über sowie durch unter seit bis werden wurde nicht sehr ich wir an in vom wie entwicklung leitung betreuung verantwortlich kenntnisse erfahrung aufbau deutsch mitarbeiter abteilung studium',
  ],
  [
    'fr',
    'le la les des du et en un une pour dans sur avec au aux par est sont qui que de à chez ou ce cette ses son leur leurs nos mes plus depuis ainsi mise œuvre développement gestion conception équipe entreprise suivi formation réalisation été stage français accueil soins',
  ],
  [
    'es',
    'el la los las de del y en un una para con por al como que se su sus es más desde entre sobre sin también fue años ha desarrollo gestión diseño equipo empresa proyectos responsable experiencia español atención formación',
  ],
  [
    'pt',
    'o a os as de do da dos das e em um uma para com por ao no na nos nas que se é como mais desde entre sobre também foi são não anos desenvolvimento gestão equipe equipa empresa projetos responsável experiência português atendimento formação pela pelo',
  ],
  [
    'it',
    'il lo la gli le di del della dei delle degli e in un una per con al alla dal dalla nel nella sul che è sono come più anche presso tra dello ai agli sviluppo gestione progettazione azienda progetti responsabile esperienza italiano squadra attività',
  ],
  [
    'nl',
    'de het een en van voor met op in bij te aan door is zijn als ook naar uit over om tot dat die wordt ik mijn ons onze binnen ontwikkeling beheer verantwoordelijk ervaring nederlands bedrijf werkzaamheden',
  ],
  [
    'sv',
    'och i att för med på av till en ett den det som är från om har inom samt vid jag vi var också blev mellan efter ansvarig utveckling erfarenhet svenska företag arbete utbildning',
  ],
  [
    'da',
    'og i at for med på af til en et den det som er fra om har inden samt ved jeg vi var også blev hvor mellem efter ansvarlig udvikling erfaring dansk virksomhed arbejde uddannelse af',
  ],
  [
    'nb',
    'og i å for med på av til en et den det som er fra om har innen samt ved jeg vi var også ble hvor mellom etter ansvarlig utvikling erfaring norsk bedrift arbeid utdanning',
  ],
  [
    'pl',
    'i w z na do dla oraz ze od przez o po przy jest się jako nad był była za lub a rozwój zarządzanie projekt projektów praca zespołem odpowiedzialny doświadczenie język polski obsługa',
  ],
  [
    'cs',
    'a v na s z do pro ve se za od při je jako o po ze u byl byla nebo vývoj správa projektů práce týmu zodpovědný zkušenosti jazyk český společnost',
  ],
  [
    'hu',
    'a az és egy hogy nem is volt mint vagy meg fejlesztés vezetése tervezés munka csapat felelős tapasztalat nyelv magyar vállalat projektek kezelése',
  ],
  [
    'ro',
    'și în de la cu pentru pe din un o ale al a prin care este sunt sau ca între după dezvoltarea gestionarea echipei proiecte responsabil experiență limba română',
  ],
  [
    'tr',
    've bir için ile olarak bu da de en ilgili gibi daha çok kadar sonra geliştirme yönetimi tasarım proje projeler ekip sorumlu deneyim türkçe olan yaptı geliştirdi',
  ],
  [
    'fi',
    'ja on oli sekä että joka kuin tai myös mukaan kanssa ovat kehitys hallinta suunnittelu tiimi vastuussa vastasin kokemus suomi yritys projektit työ',
  ],
  [
    'ca',
    'el la els les de del dels i en un una per amb al als que és com més des entre sobre també desenvolupament gestió disseny equip empresa projectes responsable experiència català',
  ],
  [
    'id',
    'dan di yang untuk dengan dari pada ke dalam sebagai oleh adalah atau serta ini itu tim proyek pengembangan pengelolaan bertanggung jawab pengalaman bahasa perusahaan',
  ],
  [
    'vi',
    'và của các cho với trong là một được những tại có từ đến về phát triển quản lý thiết kế dự án nhóm kinh nghiệm công ty tiếng việt',
  ],
  [
    'sk',
    'a v na s z do pre vo sa za od pri je ako o po zo u bol bola alebo vývoj správa projektov práca práce tímu zodpovedný skúsenosti jazyk slovenský spoločnosť a aj som ktoré',
  ],
  [
    'sl',
    'in v na za s z od do pri je sem kot o po iz ter ki se so bil bila razvoj vodenje projektov delo ekipe odgovoren izkušnje jezik slovenski podjetje z a pa',
  ],
  [
    'hr',
    'i u na za s od do pri je kao o po iz te se su sam bio bila ili razvoj vođenje projekata rad tima odgovoran iskustvo jezik hrvatski tvrtka tvrtke tvrtku tvrtki tijekom također što sveučilište sveučilištu vještine',
  ],
  [
    'sr-Latn',
    'i u na za sa od do pri je kao o po iz te se su sam bio bila ili razvoj vođenje projekata rad tima odgovoran iskustvo jezik srpski kompanija kompanije kompaniju tokom takođe šta univerzitet veštine preduzeće',
  ],
  [
    'lt',
    'ir į iš su už po prie dėl nuo iki yra kaip bei taip pat arba buvo plėtra valdymas projektų darbas komandos atsakingas patirtis kalba lietuvių įmonė',
  ],
  [
    'lv',
    'un ar uz no pie par pēc līdz ir kā arī vai bija izstrāde vadība projektu darbs komandas atbildīgs pieredze valoda latviešu uzņēmums',
  ],
  [
    'et',
    'ja ning on oli kui ka või et see mis ma arendus juhtimine projektide töö meeskonna vastutav kogemus keel eesti ettevõte koos samuti',
  ],
  [
    'is',
    'og í á að til frá um með sem er var við ég en af hjá þróun stjórnun verkefna starf ábyrgð reynsla íslenska fyrirtæki einnig',
  ],
  [
    'nn',
    'og i å for med på av til ein eit dei det som er frå om har innan samt ved eg vi var også vart kvar mellom etter ansvarleg utvikling erfaring norsk bedrift arbeid utdanning ikkje',
  ],
  [
    'gl',
    'o a os as de do da dos das e en un unha para con por ao no na nos nas que se é como máis dende entre sobre tamén foi son non anos desenvolvemento xestión equipo empresa proxectos experiencia galego formación',
  ],
  [
    'eu',
    'eta bat da ez edo du dira izan zen ere baita hau hori lan lana garapena kudeaketa proiektuen taldea arduraduna esperientzia hizkuntza euskara enpresa',
  ],
  [
    'af',
    'die van en in vir met op by te aan is as ook na uit oor om tot dat wat het ek my ons binne ontwikkeling bestuur verantwoordelik ervaring afrikaans maatskappy werk',
  ],
  [
    'sq',
    'dhe në të për me nga një është si që i e u ka kam ishte ose zhvillimi menaxhimi projekteve punë ekipit përgjegjës përvojë gjuha shqip kompania',
  ],
  [
    'az',
    'və bir bu üçün ilə də olan kimi hər daha çox görə üzrə inkişaf idarə layihə layihələr komanda məsul təcrübə dil azərbaycan şirkət',
  ],
  [
    'ms',
    'dan di yang untuk dengan dari pada kepada ke dalam sebagai oleh ialah adalah atau serta ini itu bagi telah pasukan projek pembangunan pengurusan bertanggungjawab pengalaman bahasa syarikat melayu',
  ],
  [
    'ga',
    'agus an na ar le i ag go do a is bhí sa leis ó mar don chun tá forbairt bainistíocht tionscadal obair foireann freagrach taithí gaeilge comhlacht',
  ],
  [
    'cy',
    'a ac yn y yr i o ar gyda am gan fel oedd mae wedi at drwy datblygu rheoli prosiectau gwaith tîm cyfrifol profiad cymraeg cwmni',
  ],
  [
    'sw',
    'na ya wa kwa katika ni za la cha kutoka kama pia kwenye au hii hiyo maendeleo usimamizi miradi kazi timu uzoefu lugha kiswahili kampuni',
  ],
  [
    'fil',
    'ang ng sa mga at na ay para ni si kay bilang mula hanggang may ito pagbuo pamamahala proyekto trabaho karanasan wika filipino kumpanya',
  ],
]);

const languagesOfWord: ReadonlyMap<string, readonly string[]> = byWord();

function byWord(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [tag, words] of frequentWords)
    for (const word of new Set(words.split(' '))) {
      const tags = found.get(word);
      if (tags === undefined) found.set(word, [tag]);
      else tags.push(tag);
    }
  return found;
}

/** Letters that are in the words of one of these languages alone. */
const ownLetters: readonly (readonly [letters: RegExp, tag: string])[] = [
  [/[łśźż]/u, 'pl'],
  [/[řěů]/u, 'cs'],
  [/[ľĺŕ]/u, 'sk'],
  [/[őű]/u, 'hu'],
  [/[șț]/u, 'ro'],
  [/[ģķļņ]/u, 'lv'],
  [/[ėįų]/u, 'lt'],
  [/[ðþ]/u, 'is'],
  [/[ğı]/u, 'tr'],
  [/ə/u, 'az'],
  [/[ơư]/u, 'vi'],
  [/ß/u, 'de'],
  [/ã/u, 'pt'],
  [/[ŵŷ]/u, 'cy'],
];

/** Scripts that tell a language, or several of which letters or words tell one. */
const scripts: readonly (readonly [script: RegExp, tag: (text: string) => string])[] = [
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/gu, () => 'ja'],
  [/\p{sc=Hangul}/gu, () => 'ko'],
  [/\p{sc=Han}/gu, chineseOf],
  [/\p{sc=Cyrillic}/gu, cyrillic],
  [/\p{sc=Greek}/gu, () => 'el'],
  [/\p{sc=Hebrew}/gu, () => 'he'],
  [/\p{sc=Arabic}/gu, arabic],
  [/\p{sc=Thai}/gu, () => 'th'],
  [/\p{sc=Devanagari}/gu, devanagari],
  [/\p{sc=Bengali}/gu, () => 'bn'],
  [/\p{sc=Tamil}/gu, () => 'ta'],
  [/\p{sc=Telugu}/gu, () => 'te'],
  [/\p{sc=Gujarati}/gu, () => 'gu'],
  [/\p{sc=Gurmukhi}/gu, () => 'pa'],
  [/\p{sc=Kannada}/gu, () => 'kn'],
  [/\p{sc=Malayalam}/gu, () => 'ml'],
  [/\p{sc=Armenian}/gu, () => 'hy'],
  [/\p{sc=Georgian}/gu, () => 'ka'],
  [/\p{sc=Lao}/gu, () => 'lo'],
  [/\p{sc=Khmer}/gu, () => 'km'],
  [/\p{sc=Myanmar}/gu, () => 'my'],
  [/\p{sc=Ethiopic}/gu, () => 'am'],
];

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function cyrillic(text: string): string {
  const [russian, hard] = [count(text, /[ыэё]/giu), count(text, /ъ/giu)];
  if (count(text, /[әғқңөұүһ]/giu) > 2) return 'kk';
  if (count(text, /[јљњџ]/giu) > 2) {
    if (count(text, /[ђћ]/giu) > 0) return 'sr';
    return count(text, /[ѓќѕ]|(?<!\p{L})(?:во|со|сум|од)(?!\p{L})/giu) > 0 ? 'mk' : 'sr';
  }
  const dotted = count(text, /[іїєґ]/giu);
  if (dotted > russian || count(text, /ў/giu) > 0) return count(text, /ў/giu) > 0 ? 'be' : 'uk';
  return hard > russian ? 'bg' : 'ru';
}

function arabic(text: string): string {
  if (count(text, /[ٹڈڑےںھہ]/gu) > 1) return 'ur';
  return /[پچژگکی]/u.test(text) ? 'fa' : 'ar';
}

function devanagari(text: string): string {
  const ofWords = (words: string): number =>
    count(text, new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, 'gu'));
  const [hindi, marathi, nepali] = [
    'है|हैं|और|में|का|की|के|से',
    'आहे|आणि|मध्ये|व|या|साठी',
    'छ|र|मा|को|भएको|गरेको|तथा',
  ].map(ofWords);
  if ((marathi ?? 0) > Math.max(hindi ?? 0, nepali ?? 0)) return 'mr';
  return (nepali ?? 0) > (hindi ?? 0) ? 'ne' : 'hi';
}

/** Letters of other scripts than Latin. */
const beyondLatin = /[\u0370-\u1dff\u2c00-\uffff]/;
/** Least share of the letters of a text that a script other than Latin has if it tells the language. */
const scriptShare = 0.4;
/** Frequent words that a language needs at least: all, and different ones. */
const fewestWords = 5;
const fewestDifferent = 3;
/** How many times as many words the language needs as another has, of those that are in one of the two only; and how many at least. */
const margin = 1.8;
const fewestOwn = 3;
/** Least share of frequent words in a text, in all of its words. */
const leastShare = 0.04;

/**
 * Returns the tag of the language of a text by its script and by its frequent words; `undefined` if it is too short, in
 * several languages, or in none of those known.
 */
export function languageOfText(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, tag] of beyondLatin.test(text) ? scripts : []) {
    const own = text.match(script)?.length ?? 0;
    const isJapanese = tag('') === 'ja' && own > 0.1 * letters;
    if (own >= fewestWords && (own >= scriptShare * letters || isJapanese)) return tag(text);
  }
  return languageOfWords(
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{M}]+/gu) ?? [],
  );
}

/** How often each frequent word is in a text, by language. */
type WordCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

function languageOfWords(words: readonly string[]): string | undefined {
  const counts = new Map<string, Map<string, number>>();
  for (const word of words) {
    for (const tag of languagesOfWord.get(word) ?? languagesOfLetters(word)) {
      const ofTag = counts.get(tag) ?? new Map<string, number>();
      counts.set(tag, ofTag.set(word, (ofTag.get(word) ?? 0) + 1));
    }
  }
  const tags = [...counts.keys()];
  return tags.find((tag) => {
    const found = counts.get(tag) ?? new Map<string, number>();
    const count = sum(found.values());
    const isFrequent = count >= Math.max(fewestWords, leastShare * words.length);
    if (!isFrequent || found.size < fewestDifferent) return false;
    return tags.every((other) => other === tag || isClearer(tag, other, counts));
  });
}

function languagesOfLetters(word: string): readonly string[] {
  return /^[a-z]*$/.test(word)
    ? []
    : ownLetters.flatMap(([letters, tag]) => (letters.test(word) ? [tag] : []));
}

/** True if a text has clearly more words that are in one language only than words that are in another only. */
function isClearer(tag: string, other: string, counts: WordCounts): boolean {
  const own = countWithout(tag, other, counts);
  return own >= fewestOwn && own >= margin * countWithout(other, tag, counts);
}

function countWithout(tag: string, other: string, counts: WordCounts): number {
  const [found, without] = [counts.get(tag), counts.get(other)];
  return sum([...(found ?? [])].flatMap(([word, count]) => (without?.has(word) ? [] : [count])));
}

function sum(counts: Iterable<number>): number {
  return [...counts].reduce((total, count) => total + count, 0);
}
