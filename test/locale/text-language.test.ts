import { expect, test } from 'vitest';
import { usualTitle } from '../../src/locale/locales.ts';
import { languageOfText } from '../../src/locale/text-language.ts';
import { readResume } from '../../src/read/read-resume.ts';

/** What a job in a résumé says, in the languages that can be told. */
const texts: Readonly<Record<string, string>> = {
  en: 'Led the design of a new platform and managed a team of six engineers for the customers in the north.',
  de: 'Entwicklung der Software für die Abteilung und Betreuung von Kunden mit dem Team bei der Einführung.',
  fr: 'Suivi des patients et mise en place de la gestion du planning avec une équipe de dix personnes.',
  es: 'Diseño y desarrollo de la nueva plataforma para la gestión de los proyectos con un equipo de seis.',
  pt: 'Gestão da equipe e desenvolvimento de projetos para a empresa, com foco no atendimento e na formação.',
  it: 'Sviluppo della piattaforma e gestione del progetto per la squadra con responsabilità delle attività.',
  nl: 'Ontwikkeling van het platform en het beheer van de servers voor een bedrijf met zijn klanten.',
  af: 'Ontwikkeling van die platform en die bestuur van die bedieners vir ’n maatskappy met sy kliënte.',
  sv: 'Ansvarig för utveckling av plattformen och arbete med kunder inom företaget samt ett team på sex personer.',
  da: 'Ansvarlig for udvikling af platformen og arbejde med kunder i en virksomhed, hvor jeg også var leder af et team.',
  nb: 'Ansvarlig for utvikling av plattformen og arbeid med kunder i en bedrift, hvor jeg også var leder av et team.',
  nn: 'Eg er ansvarleg for utvikling av plattforma og arbeid med kundar frå ein bedrift, og har leia eit team.',
  is: 'Ég ber ábyrgð á þróun hugbúnaðar fyrir fyrirtæki og stjórnun verkefna með teymi sem er í Reykjavík.',
  pl: 'Rozwój aplikacji oraz zarządzanie projektami w dziale sprzedaży i obsługa klientów na rynku przez zespół.',
  cs: 'Vývoj aplikací a správa projektů pro oddělení prodeje, za které jsem byl zodpovědný se svým týmem.',
  sk: 'Vývoj aplikácií a správa projektov pre oddelenie predaja, za ktoré som bol zodpovedný so svojím tímom.',
  sl: 'Razvoj aplikacij in vodenje projektov za oddelek prodaje, kjer sem bil odgovoren za delo ekipe.',
  hr: 'Razvoj aplikacija i vođenje projekata za tvrtku, gdje sam bio odgovoran za rad tima tijekom pet godina, također i u sveučilištu.',
  'sr-Latn':
    'Razvoj aplikacija i vođenje projekata za kompaniju, gde sam bio odgovoran za rad tima tokom pet godina, takođe i na univerzitet kompanije.',
  sr: 'Развој апликација и вођење пројеката за компанију, где сам био одговоран за рад тима. Такође, ђаци.',
  mk: 'Развој на апликации и водење на проекти за компанијата, каде што сум одговорен за работата со тимот во Скопје.',
  bg: 'Разработване на приложения и управление на проекти за компанията, където отговарям за работата на екипа.',
  ru: 'Разработка программного обеспечения и сопровождение клиентов, была ответственной за выпуск.',
  uk: 'Розробка програмного забезпечення і супровід клієнтів, відповідала за випуск та її якість.',
  be: 'Распрацоўка праграмнага забеспячэння і суправаджэнне кліентаў, адказваў за выпуск.',
  kk: 'Бағдарламалық қамтамасыз етуді әзірлеу және клиенттерді сүйемелдеу, топтың жұмысына жауапты.',
  lt: 'Programinės įrangos kūrimas ir projektų valdymas, buvo atsakingas už komandos darbas įmonėje.',
  lv: 'Programmatūras izstrāde un projektu vadība uzņēmumā, atbildīgs par komandas darbu ar klientiem.',
  et: 'Tarkvara arendus ja projektide juhtimine ettevõttes, vastutav meeskonna töö eest koos klientidega.',
  fi: 'Vastasin ohjelmistojen suunnittelusta ja kehitys oli myös tiimin työ, joka on ollut yritys mukaan hyvä.',
  hu: 'Az alkalmazások fejlesztése és a projektek kezelése a vállalatnál, ahol a csapat vezetője is volt.',
  ro: 'Dezvoltarea aplicațiilor și gestionarea proiectelor pentru companie, responsabil de munca echipei din București.',
  ca: 'Desenvolupament de l’aplicació i gestió dels projectes per a l’empresa, amb un equip de sis persones.',
  gl: 'Desenvolvemento da aplicación e xestión dos proxectos para a empresa, cun equipo de seis persoas, tamén na formación.',
  eu: 'Aplikazioen garapena eta proiektuen kudeaketa enpresa batean, taldea zuzendu eta lana egin zen.',
  tr: 'Uygulama geliştirme ve proje yönetimi; müşteriler için altı kişilik ekip ile birlikte sorumlu olarak çalıştım.',
  az: 'Tətbiqlərin inkişaf etdirilməsi və layihələr üzrə komanda ilə iş, müştərilər üçün məsul şəxs.',
  sq: 'Zhvillimi i aplikacioneve dhe menaxhimi i projekteve për kompaninë, përgjegjës për një ekip në Tiranë.',
  id: 'Pengembangan aplikasi dan pengelolaan proyek untuk perusahaan, bertanggung jawab atas tim yang terdiri dari enam orang.',
  ms: 'Pembangunan aplikasi dan pengurusan projek untuk syarikat, bertanggungjawab bagi pasukan yang terdiri dari enam orang.',
  vi: 'Phát triển ứng dụng và quản lý dự án cho công ty, chịu trách nhiệm với nhóm sáu người trong ba năm.',
  el: 'Ανάπτυξη εφαρμογών και διαχείριση έργων για την εταιρεία.',
  he: 'פיתוח יישומים וניהול פרויקטים בחברה, אחריות על צוות של שישה.',
  ar: 'تطوير التطبيقات وإدارة المشاريع في الشركة مع فريق من ستة أشخاص.',
  fa: 'توسعهٔ برنامه‌ها و مدیریت پروژه‌ها در شرکت با گروه شش نفره.',
  ur: 'کمپنی میں ایپلیکیشنز کی تیاری اور منصوبوں کا انتظام، چھ افراد کی ٹیم کے ساتھ۔',
  hi: 'कंपनी में अनुप्रयोगों का विकास और परियोजनाओं का प्रबंधन।',
  mr: 'कंपनीमध्ये अनुप्रयोगांचा विकास आणि प्रकल्पांचे व्यवस्थापन, सहा जणांसाठी जबाबदार आहे.',
  bn: 'কোম্পানিতে অ্যাপ্লিকেশন উন্নয়ন এবং প্রকল্প ব্যবস্থাপনা।',
  ta: 'நிறுவனத்தில் பயன்பாடுகளின் மேம்பாடு மற்றும் திட்ட மேலாண்மை.',
  te: 'కంపెనీలో అనువర్తనాల అభివృద్ధి మరియు ప్రాజెక్టుల నిర్వహణ.',
  gu: 'કંપનીમાં એપ્લિકેશનોનો વિકાસ અને પ્રોજેક્ટનું સંચાલન.',
  th: 'พัฒนาแอปพลิเคชันและบริหารโครงการของบริษัท',
  hy: 'Հավելվածների մշակում և նախագծերի կառավարում ընկերությունում։',
  ka: 'აპლიკაციების შემუშავება და პროექტების მართვა კომპანიაში.',
  ja: 'ウェブアプリケーションの設計と開発を担当しました。',
  ko: '회사에서 애플리케이션 개발과 프로젝트 관리를 담당했습니다.',
  'zh-Hans': '负责公司应用程序的设计与开发，以及项目管理。',
  'zh-Hant': '負責公司應用程式的設計與開發，以及專案管理。',
};

test.each(Object.entries(texts))('tells %s by a sentence', (tag, text) => {
  expect(languageOfText(text)).toBe(tag);
});

test('tells more than forty languages', () => {
  expect(Object.keys(texts).length).toBeGreaterThan(40);
});

test.each(Object.entries(texts))(
  'a file of Quoin that names no language is in that of its texts: %s',
  (tag, text) => {
    const { settings, resume } = readResume(
      `name: A\nsummary: ${JSON.stringify(text)}\nexperience:\n  - title: B\n`,
    );
    expect(settings.implied?.locale).toBe(tag === 'en' ? undefined : tag);
    const [section] = resume?.sections ?? [];
    expect(section?.title?.[0]?.text).toBe(usualTitle('work', tag));
  },
);

const { de: german = '', fr: french = '' } = texts;

test.each([
  [
    'a name in another script',
    'Built the ordering system of the company with 王小明 and 李雷 for the customers in the north.',
  ],
  [
    'names with letters of their own',
    'Worked in Łódź, Kraków and Wrocław for the customers of the company with Żabka and Świętokrzyska.',
  ],
  ['two languages', `${german} ${french}`],
  ['no words', 'C++, Rust, SQL, Docker, Kubernetes'],
])('%s makes no language', (_, text) => {
  expect([undefined, 'en']).toContain(languageOfText(text));
});
