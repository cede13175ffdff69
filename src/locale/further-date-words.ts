/**
 * The date words of a language that has no locale: résumés mix languages, and many are written in another language than
 * their locale. All lower case, with `|` between words.
 */
interface FurtherDateWords {
  /** The months from January on, with a space between two: the nominative, other cases, and short forms without their dot. */
  readonly months?: string;
  /** Spring, summer, autumn and winter, with a space between two. */
  readonly seasons?: string;
  /** Words for today at the end of a range. */
  readonly present: string;
  /** Words before a start: `from`. */
  readonly since?: string;
  /** Words before an end, or between a start and an end: `to`. */
  readonly until?: string;
  /** Articles, and words for a day or a year, that add no meaning to a date. */
  readonly filler?: string;
}

const romance: readonly FurtherDateWords[] = [
  {
    // Italian
    months:
      'gennaio|gen febbraio|febbr marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago settembre|sett|set ottobre|ott novembre|nov dicembre|dic',
    seasons: 'primavera estate autunno inverno',
    present:
      'oggi|tutt’oggi|giorno d’oggi|giorno odierno|data odierna|data attuale|in corso|attuale|attualmente|attualità|adesso|ora|tuttora|momento',
    since: 'da|dal|dall’|dalla|dallo|a partire da|a partire dal|a partire dall’',
    until:
      'a|ad|al|all’|allo|alla|fino a|fino ad|fino al|fino all’|fino alla|sino a|sino ad|sino al|sino all’',
    filler: 'il|lo|l’|di|del|nel|nell’|anno|mese',
  },
  {
    // Catalan
    months:
      'gener|gen febrer|febr març abril|abr maig juny juliol|jul agost|ag setembre|set octubre|oct novembre|nov desembre|des',
    seasons: 'primavera estiu tardor hivern',
    present: 'actualitat|present|avui|avui dia|dia d’avui|ara|en curs|actualment',
    since: 'des de|des del|des d’|a partir de|a partir del|del',
    until: 'a|al|a l’|fins a|fins al|fins a l’|fins',
    filler: 'el|l’|de|d’|del',
  },
  {
    // Galician
    months:
      'xaneiro|xan febreiro|feb marzo|mar abril|abr maio xuño xullo|xul agosto|ago setembro|set outubro|out novembro|nov decembro|dec',
    present: 'actualidade|presente|hoxe|agora|día de hoxe',
    since: 'dende|desde',
    until: 'ata|ata a|ata o',
  },
  {
    // Romanian
    months:
      'ianuarie|ian februarie|feb martie|mar aprilie|apr mai iunie|iun iulie|iul august|aug septembrie|sept octombrie|oct noiembrie|noi decembrie|dec',
    seasons: 'primăvara vara toamna iarna',
    present: 'prezent|astăzi|azi|acum|în curs|momentul de față|momentul actual|ziua de azi',
    since: 'din|de la|de|începând cu|începând din',
    until: 'până la|până în|până|pana la|pana in|pana|la|în',
    filler: 'anul',
  },
];

const germanic: readonly FurtherDateWords[] = [
  {
    // Dutch
    months:
      'januari|jan februari|febr maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sept oktober|okt november|nov december|dec',
    seasons: 'lente|voorjaar zomer herfst|najaar winter',
    present: 'heden|nu|vandaag|dit moment|huidig|lopend|nog lopend|de huidige dag',
    since: 'sinds|vanaf|van|per|met ingang van',
    until: 'tot|tot en met|t/m|tot aan|tot op|t.e.m.',
    filler: 'de|het|in',
  },
  {
    // Swedish
    months:
      'januari|jan februari|febr mars april|apr maj juni|jun juli|jul augusti|aug september|sept oktober|okt november|nov december|dec',
    seasons: 'våren|vår sommaren|sommar hösten|höst vintern|vinter',
    present: 'nu|nuvarande|nuläget|nutid|pågående|i dag|idag|dags dato|tills vidare|fortfarande',
    since: 'sedan|från|från och med|fr.o.m.|fr o m',
    until: 'till|till och med|t.o.m.|t o m|fram till',
    filler: 'den',
  },
  {
    // Danish and Norwegian
    months:
      'januar|jan februar|febr marts|mars|mar april|apr maj|mai juni|jun juli|jul august|aug september|sept oktober|okt november|nov december|desember|dec|des',
    seasons: 'foråret|forår|våren|vår sommeren|sommer efteråret|efterår|høsten|høst vinteren|vinter',
    present:
      'nu|nå|nuværende|nåværende|nutid|nåtid|pågående|igangværende|i dag|dags dato|d.d.|dd|stadig|fortsatt|fremdeles',
    since: 'siden|fra|fra og med|f.o.m.',
    until: 'til|til og med|t.o.m.|frem til|indtil|inntil',
    filler: 'den',
  },
];

const slavic: readonly FurtherDateWords[] = [
  {
    // Polish
    months:
      'styczeń|stycznia|styczniu|sty luty|lutego|lutym|lut marzec|marca|marcu|mar kwiecień|kwietnia|kwietniu|kwi maj|maja|maju czerwiec|czerwca|czerwcu|cze lipiec|lipca|lipcu|lip sierpień|sierpnia|sierpniu|sie wrzesień|września|wrześniu|wrz październik|października|październiku|paź listopad|listopada|listopadzie|lis grudzień|grudnia|grudniu|gru',
    seasons: 'wiosna lato jesień zima',
    present:
      'obecnie|obecny|obecna|obecne|dziś|dzisiaj|teraz|nadal|aktualnie|chwili obecnej|obecnej chwili|chwila obecna|dnia dzisiejszego|dzień dzisiejszy|w trakcie',
    since: 'od|od dnia',
    until: 'do|aż do|do dnia',
    filler: 'r|roku|rok|w|we',
  },
  {
    // Czech
    months:
      'leden|ledna|lednu|led únor|února|únoru|úno březen|března|březnu|bře duben|dubna|dubnu|dub květen|května|květnu|kvě červen|června|červnu|čvn červenec|července|červenci|čvc srpen|srpna|srpnu|srp září|zář říjen|října|říjnu|říj listopad|listopadu|lis prosinec|prosince|prosinci|pro',
    seasons: 'jaro léto podzim zima',
    present:
      'současnost|současnosti|současná doba|současné doby|dosud|dodnes|doposud|dnes|dneška|dnešek|dnešního dne|nyní|teď|trvá|trvající',
    since: 'od',
    until: 'do|až do|po|až po|až',
    filler: 'roku|rok|r|v',
  },
  {
    // Slovak
    months:
      'január|januára|jan február|februára|feb marec|marca|mar apríl|apríla|apr máj|mája jún|júna júl|júla august|augusta|aug september|septembra|sep október|októbra|okt november|novembra|nov december|decembra|dec',
    seasons: 'jar leto jeseň zima',
    present: 'súčasnosť|súčasnosti|dnes|dneška|dnešného dňa|teraz|doteraz|dodnes|doposiaľ|trvá',
    since: 'od',
    until: 'do|až do|po',
  },
  {
    // Croatian, Bosnian, Serbian and Slovene; the Croatian months are in `croatianMonths`
    months:
      'januar|januara|januarja|jan februar|februara|februarja|feb mart|marta|marec|marca|mar april|aprila|apr maj|maja jun|juna|junij|junija jul|jula|julij|julija avgust|avgusta|avg septembar|septembra|september|sep oktobar|oktobra|oktober|okt novembar|novembra|november|nov decembar|decembra|december|dec',
    present:
      'danas|sada|sad|danes|sedaj|zdaj|trenutno|sadašnjost|sadašnjosti|današnji dan|današnjeg dana|u tijeku|u toku',
    since: 'od',
    until: 'do|sve do',
    filler: 'godine|godina|god|g|leta|u',
  },
  {
    // Serbian and Macedonian in Cyrillic, Bulgarian
    months:
      'јануар|јануара|јануари|януари|ян|јан фебруар|фебруара|фебруари|февруари|февр|феб март|марта|мар април|априла|апр мај|маја|май јун|јуна|јуни|юни јул|јула|јули|юли август|августа|авг септембар|септембра|септември|септ|сеп октобар|октобра|октомври|окт новембар|новембра|ноември|ноем|нов децембар|децембра|декември|дек',
    present:
      'данас|сада|садашњост|денес|сега|досега|днес|днешна дата|момента|настоящия момент|настоящем|сегашност',
    since: 'од|от',
    until: 'до',
    filler: 'г|год|година|године',
  },
  {
    // Russian
    months:
      'январь|января|январе|янв февраль|февраля|феврале|февр|фев март|марта|марте|мар апрель|апреля|апреле|апр май|мая|мае июнь|июня|июне|июн июль|июля|июле|июл август|августа|августе|авг сентябрь|сентября|сентябре|сент|сен октябрь|октября|октябре|окт ноябрь|ноября|ноябре|нояб|ноя декабрь|декабря|декабре|дек',
    seasons: 'весна лето осень зима',
    present:
      'настоящее время|настоящего времени|настоящий момент|настоящего момента|наст. время|наст. вр.|настоящее|н.в.|н. в.|нв|н/в|текущее время|текущий момент|текущего момента|данный момент|данного момента|нынешнее время|сей день|сейчас|сегодня|сегодняшний день|сегодняшнего дня|сегодняшнее время|сих пор',
    since: 'с|со|от|начиная с',
    until: 'по|до|и по|вплоть до',
    filler: 'г|гг|год|года|году|в',
  },
  {
    // Ukrainian
    months:
      'січень|січня|січ лютий|лютого|лют березень|березня|бер квітень|квітня|квіт травень|травня|трав червень|червня|черв липень|липня|лип серпень|серпня|серп вересень|вересня|вер жовтень|жовтня|жовт листопад|листопада|лист грудень|грудня|груд',
    seasons: 'весна літо осінь зима',
    present:
      'теперішній час|теперішнього часу|цей час|цього часу|наш час|т.ч.|зараз|сьогодні|сьогоднішній день|сьогоднішнього дня|нині|донині|дотепер|тепер|даний час|даний момент',
    since: 'з|із|від|починаючи з',
    until: 'по|до',
    filler: 'р|рр|рік|року|році|у|в',
  },
];

const others: readonly FurtherDateWords[] = [
  {
    // Hungarian
    months:
      'január|januártól|januárig|jan február|februártól|februárig|febr március|márciustól|márciusig|márc április|áprilistól|áprilisig|ápr május|májustól|májusig|máj június|júniustól|júniusig|jún július|júliustól|júliusig|júl augusztus|augusztustól|augusztusig|aug szeptember|szeptembertől|szeptemberig|szept október|októbertől|októberig|okt november|novembertől|novemberig|nov december|decembertől|decemberig|dec',
    present:
      'jelenleg|jelenleg is|jelenlegi|jelen|jelenig|napjainkig|mai napig|máig|mostanáig|folyamatban|folyamatosan|most|ma',
    until: 'a',
    filler: 'év',
  },
  {
    // Finnish
    months:
      'tammikuu|tammikuuta|tammikuusta|tammikuuhun|tammi helmikuu|helmikuuta|helmikuusta|helmikuuhun|helmi maaliskuu|maaliskuuta|maaliskuusta|maaliskuuhun|maalis huhtikuu|huhtikuuta|huhtikuusta|huhtikuuhun|huhti toukokuu|toukokuuta|toukokuusta|toukokuuhun|touko kesäkuu|kesäkuuta|kesäkuusta|kesäkuuhun|kesä heinäkuu|heinäkuuta|heinäkuusta|heinäkuuhun|heinä elokuu|elokuuta|elokuusta|elokuuhun|elo syyskuu|syyskuuta|syyskuusta|syyskuuhun|syys lokakuu|lokakuuta|lokakuusta|lokakuuhun|loka marraskuu|marraskuuta|marraskuusta|marraskuuhun|marras joulukuu|joulukuuta|joulukuusta|joulukuuhun|joulu',
    seasons: 'kevät kesä syksy talvi',
    present:
      'nykyinen|nykyhetki|nykyhetkeen|nykyään|nyt|tänään|jatkuu|edelleen|yhä|toistaiseksi|tällä hetkellä',
    since: 'vuodesta',
    until: 'vuoteen',
    filler: 'vuonna|vuosi',
  },
  {
    // Estonian, Latvian and Lithuanian
    months:
      'jaanuar|janvāris|sausis|sausio veebruar|februāris|vasaris|vasario märts|marts|kovas|kovo aprill|aprīlis|balandis|balandžio mai|maijs|gegužė|gegužės juuni|jūnijs|birželis|birželio juuli|jūlijs|liepa|liepos august|augusts|rugpjūtis|rugpjūčio september|septembris|rugsėjis|rugsėjo oktoober|oktobris|spalis|spalio november|novembris|lapkritis|lapkričio detsember|decembris|gruodis|gruodžio',
    present:
      'praegu|praeguseni|tänaseni|tänapäevani|tagad|šobrīd|šim brīdim|pašlaik|šodien|šai dienai|dabar|šiandien|šiol|dabartis|šios dienos',
    since: 'alates|kopš|no|nuo',
    until: 'kuni|līdz|iki',
    filler: 'aasta|gada|gads|m|metų',
  },
  {
    // Turkish
    months:
      'ocak|oca şubat|şub mart|mar nisan|nis mayıs|may haziran|haz temmuz|tem ağustos|ağu eylül|eyl ekim|eki kasım|kas aralık|ara',
    present:
      'günümüz|günümüze|günümüze kadar|günümüze dek|bugün|bugüne|bugüne kadar|şimdi|şu an|şu ana kadar|şu anda|halen|hâlen|hala|devam|devam ediyor|devam etmekte|sürüyor|halihazırda',
  },
  {
    // Greek
    months:
      'ιανουάριος|ιανουαρίου|ιαν φεβρουάριος|φεβρουαρίου|φεβ μάρτιος|μαρτίου|μαρ απρίλιος|απριλίου|απρ μάιος|μαΐου|μαι ιούνιος|ιουνίου|ιουν ιούλιος|ιουλίου|ιουλ αύγουστος|αυγούστου|αυγ σεπτέμβριος|σεπτεμβρίου|σεπ οκτώβριος|οκτωβρίου|οκτ νοέμβριος|νοεμβρίου|νοε δεκέμβριος|δεκεμβρίου|δεκ',
    present: 'σήμερα|τώρα|παρόν|σε εξέλιξη',
    since: 'από|από τον|από τις',
    until: 'έως|εως|μέχρι|ως|έως και|μέχρι και|έως το|μέχρι το',
    filler: 'το|του',
  },
  {
    // Indonesian and Malay
    months:
      'januari|jan februari|feb maret|mac april|apr mei juni|jun juli|julai agustus|ogos|agu september|sep oktober|okt november|nov desember|disember|des',
    present: 'sekarang|saat ini|kini|hari ini|masih berjalan|terkini',
    since: 'sejak|dari|mulai',
    until: 'sampai|sampai dengan|hingga|s/d|s.d.',
  },
  {
    // Vietnamese
    present: 'hiện tại|hiện nay|nay|bây giờ',
    since: 'từ',
    until: 'đến|tới|cho đến',
    filler: 'năm|tháng|thg',
  },
  {
    // Hebrew, Arabic and Persian
    months:
      'ינואר|يناير فברואר|פברואר|فبراير מרץ|مارس אפריל|أبريل|ابريل מאי|مايو יוני|يونيو יולי|يوليو אוגוסט|أغسطس|اغسطس ספטמבר|سبتمبر אוקטובר|أكتوبر|اكتوبر נובמבר|نوفمبر דצמבר|ديسمبر',
    present:
      'היום|כיום|הווה|ההווה|עכשיו|כה|الآن|الان|اليوم|الحاضر|الوقت الحاضر|الوقت الحالي|الوقت الراهن|تاريخه|حاليا|حالياً|اکنون|تاکنون|کنون|حال|حال حاضر|امروز',
    since: 'מאז|מ|منذ|من|از',
    until: 'עד|ועד|حتى|إلى|الى|لغاية|تا',
    filler: 'שנת|בשנת|به|سال|عام|سنة',
  },
  {
    // Hindi and Thai
    months: 'जनवरी फ़रवरी|फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर',
    present: 'वर्तमान|अब तक|अभी|अभी तक|आज तक|ปัจจุบัน',
    since: 'ตั้งแต่|ตั้งแต่ปี',
    until: 'से|ถึง|จนถึง',
    filler: 'ปี',
  },
  {
    // Chinese, Japanese and Korean
    present:
      '至今|迄今|迄今为止|至今为止|现在|現在|目前|当前|目下|今|今天|今日|本日|現職|在職中|在学中|在籍中|就業中|継続中|現在に至る|현재|현재까지|지금|오늘|재직중|재직 중|재학중|재학 중|진행중|진행 중',
    until: '至|到|迄|直到|から|부터',
  },
];

/** Languages whose months are in `cldr-dates.ts`, and which are written in few files. */
const ofOthers: FurtherDateWords = {
  present:
    'til dagsins í dag|núverandi|tans|hede|па цяперашні час|сённяшні дзень|цяпер|presennol|heddiw|i láthair|faoi láthair|inniu|tani|aktualisht|sot|në vazhdim|sasa|hadi sasa|ներկա|մինչ օրս|այժմ|դեռ|დღემდე|ამჟამად|қазіргі уақыт|қазіргі уақытқа дейін|осы уақытқа дейін|қазір|தற்போது|தற்போது வரை|இன்று வரை|ప్రస్తుతం|ఇప్పటి వరకు|વર્તમાન|હાલ|અત્યાર સુધી|सध्या|आजपर्यंत|आत्तापर्यंत|हाल|हालसम्म|ਵਰਤਮਾਨ|ਹੁਣ ਤੱਕ|ಪ್ರಸ್ತುತ|ಇಲ್ಲಿಯವರೆಗೆ|ഇപ്പോൾ|നിലവിൽ|ປັດຈຸບັນ|បច្ចុប្បន្ន|ယခု|လက်ရှိ|አሁን|haut|elo|kasalukuyan|ngayon|حال|تاحال|اب تک|آج تک|موجودہ|বর্তমান|এখন পর্যন্ত|আজ পর্যন্ত|চলমান',
  since: 'frá|sedert|ад|ers|o|ó|që nga|nga|tangu|kuanzia|থেকে|سے|mula|vun',
  until: 'til|tot|да|па|hyd|hyd at|go|go dtí|deri|deri në|hadi|পর্যন্ত|تک|hanggang|bis|sa',
  filler: 'ж|жыл|жылғы|թ|թվականի|g|gada|m|d|r',
};

/** The date words of languages besides those of the first six locales. */
export const furtherDateWords: readonly FurtherDateWords[] = [
  ...romance,
  ...germanic,
  ...slavic,
  ...others,
  ofOthers,
];

/** True for a word for today in a language that has no locale of its own words. */
export function isPresentInFurtherLanguage(word: string): boolean {
  return wordsIn(ofOthers.present).includes(word);
}

/** Words that say which calendar a date is in, so that it is printed as written: the Persian months, the Islamic, the Buddhist and the Christian era. */
export const otherCalendars =
  'فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند|هـ|พ.ศ|พุทธศักราช|ค.ศ|คริสต์ศักราช';

/** The Croatian months. Four of them are other months in Polish or Czech, so only a file in Croatian is read so. */
export const croatianMonths =
  'siječanj|siječnja|sij veljača|veljače|velj ožujak|ožujka|ožu travanj|travnja|tra svibanj|svibnja|svi lipanj|lipnja|lip srpanj|srpnja|srp kolovoz|kolovoza|kol rujan|rujna|ruj listopad|listopada|lis studeni|studenoga|studenog|stu prosinac|prosinca|pro';

/** Returns the words of a list such as `from|since`. */
export function wordsIn(list: string | undefined): readonly string[] {
  return list === undefined ? [] : list.split('|');
}

/** Returns the words of each group of a list such as `march|mar april|apr`. */
export function wordGroupsIn(list: string | undefined): readonly (readonly string[])[] {
  return list === undefined ? [] : list.split(' ').map(wordsIn);
}
