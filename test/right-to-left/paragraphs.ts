/** A paragraph of invented people, and the language of the page that it is on. */
export interface TestParagraph {
  readonly language: 'he' | 'ar' | 'fa' | 'en';
  readonly text: string;
}

const hebrew = [
  'מהנדסת תוכנה בכירה',
  'פיתחתי מערכות מבוזרות במשך 12 שנים, בעיקר בענן.',
  'הובלתי צוות של 8 מפתחים (מתוכם 3 בכירים) והכפלתי את המהירות.',
  'עבדתי עם Python ועם Kubernetes בסביבת ענן.',
  'קיצרתי את זמן התגובה ב-40% באמצעות AWS Lambda.',
  '2019 – היום',
  'מאי 2015 – מרץ 2019',
  'טלפון: +972-3-555-0142',
  'דוא"ל: noa.barkai@example.org',
  'בְּרֵאשִׁית הָיְתָה הַמַּחְשָׁבָה',
  'תכנון ובנייה של שירות חיפוש (Node.js) המטפל ב-1,200 בקשות בשנייה, כולל ניטור, גיבוי ושחזור אוטומטי.',
  'אני מהנדסת שאוהבת בעיות קשות ופתרונות פשוטים. בנתיבים מרובים של עבודה למדתי להקשיב ללקוחות, לכתוב קוד קריא, למדוד לפני שמשפרים ולשתף ידע עם הצוות. בשנת 2015 הקמתי מרכז נתונים חדש, ומאז 2019 אני מובילה את קבוצת התשתיות בחברה, עם אחריות לזמינות, לאבטחה ולתקציב השנתי.',
];

const arabic = [
  'كبيرة مهندسي البرمجيات',
  'أعمل على الأنظمة الموزعة منذ ١٢ عامًا.',
  'خفضت زمن الاستجابة بنسبة 40% في نظام AWS Lambda.',
  'قدت فريقًا من 8 مهندسين (منهم 3 في دبي) لإعادة بناء المنصة.',
  'مارس 2019 – الآن',
  'الهاتف: +971 4 555 0142',
  'البريد: layla@example.org',
  'الكِتابُ المُفيدُ صَديقٌ',
  'أبني خدمات سحابية موثوقة وأهتم بجودة الشيفرة وسهولة صيانتها. عملت مع لجان المنتجات والتصميم، وأشرفت على تدريب المهندسين الجدد، وكتبت أدلة العمل الداخلية. في عام 2019 أسست فريق البيانات، ثم توليت إدارة البنية التحتية للشركة كلها، مع مسؤولية كاملة عن الأداء والأمان والتكلفة السنوية.',
];

const persian = ['می‌خواهم سامانه‌هایی بسازم که ساده می‌مانند.', 'زمان پاسخ را ۴۰٪ کاهش دادم (۲۰۱۹ تا اکنون).'];

const english = [
  'Senior engineer at שירותי ענן in Haifa.',
  'Thesis: دراسة في الخوارزميات, 2019, with honours.',
];

const of = (language: TestParagraph['language']) => (text: string) => ({ language, text });

/**
 * 12 paragraphs in Hebrew, 9 in Arabic, 2 in Persian, 2 in English with words from right to left. They hold joined letters,
 * lam and alef, full vowel marks, non-joiners, Latin words, digits of both kinds, brackets, percentages, ranges of dates,
 * telephone numbers, addresses, and paragraphs of two and of four lines.
 */
export const testParagraphs: readonly TestParagraph[] = [
  ...hebrew.map(of('he')),
  ...arabic.map(of('ar')),
  ...persian.map(of('fa')),
  ...english.map(of('en')),
];
