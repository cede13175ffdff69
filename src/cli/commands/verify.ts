import path from 'node:path';
import type { Typeset, TypesetOptions } from '../../index.ts';
import type { Verification } from '../../verify.ts';
import type { CommandDescription } from '../command-description.ts';
import { type CommandIo, UsageError } from '../command-io.ts';
import { standardStream } from '../outputs.ts';
import { positionText } from '../problem-text.ts';
import { readArgumentFile } from '../read-files.ts';
import { printProblems } from '../report-problems.ts';
import { openSource, printFailure, printStatus, type SourceFile } from '../source-file.ts';
import { accessOf, resolveStyle, type StyleFlags, styleFlags, typesetOptions } from '../style-options.ts';
import { countText, printable } from '../terminal-text.ts';

/** `quoin verify`: compares a PDF with its résumé. */
export const verify: CommandDescription<[file: string, pdf: string | undefined], StyleFlags> = {
  name: 'verify',
  summary: 'compare a PDF with its résumé and list missing or changed text',
  arguments: [
    ['<file>', 'the résumé that was rendered; - for standard input'],
    ['[pdf]', 'the PDF; - for standard input; by default the one next to the résumé'],
  ],
  flags: styleFlags,
  examples: [['quoin verify cv.yaml', 'lists text of cv.yaml that cv.pdf lacks or changes']],
  run: ([file, pdf], flags, io) => verifyFile(file, pdf, flags, io),
};

async function verifyFile(
  source: string,
  pdf: string | undefined,
  flags: StyleFlags,
  io: CommandIo,
): Promise<boolean> {
  const style = await resolveStyle(flags);
  const target = pdf ?? defaultPdf(source);
  if (source === standardStream && target === standardStream)
    throw new UsageError('Only one of the résumé and the PDF can come from standard input.');
  try {
    const file = await openSource(source, io, accessOf(style));
    const asked = typesetOptions(style, file);
    let reading: Promise<Uint8Array> | undefined;
    const bytes = (): Promise<Uint8Array> => (reading ??= readPdf(target, io));
    const found = await compare(bytes, file, asked);
    if ('problems' in found) {
      printProblems(found.problems, file, io);
      return false;
    }
    const nearest =
      found.verification.losses.length === 0 ? found : await nearestSetting(bytes, file, asked, found);
    if (nearest !== found) printStatus(target, settingText(nearest, found), io);
    const { losses } = nearest.verification;
    for (const { message, place } of losses)
      io.print(`${printable(`${positionText(place, file.name)}: ${message}`)}\n`);
    if (losses.length > 0) return false;
    io.print(`${printable(target)}: ${countsText(nearest.verification)}\n`);
    return true;
  } catch (error) {
    printFailure(source, error, io);
    return false;
  }
}

async function readPdf(target: string, io: CommandIo): Promise<Uint8Array> {
  const reading = target === standardStream ? io.readInput() : readArgumentFile(target);
  return reading.catch((error: Error) => {
    throw new Error(`${target}: ${error.message}`);
  });
}

/** A PDF compared with its résumé in one setting. */
interface Compared {
  readonly verification: Verification;
  readonly theme: string;
  readonly locale: string;
}

async function compare(
  pdf: () => Promise<Uint8Array>,
  file: SourceFile,
  options: TypesetOptions,
): Promise<Compared | Pick<Typeset, 'problems'>> {
  const { typesetPages } = await import('../../index.ts');
  const { verifyPdf } = await import('../../verify.ts');
  const { stages, theme = '', problems } = await typesetPages(file.bytes, options);
  if (stages === undefined) return { problems };
  const verification = await verifyPdf(await pdf(), stages.document);
  return { verification, theme, locale: stages.document.language };
}

/**
 * Compares a PDF in the other built-in themes and in the language that it states, unless the caller chose them. Returns what
 * has the fewest losses, in another theme less than half as many.
 */
async function nearestSetting(
  pdf: () => Promise<Uint8Array>,
  file: SourceFile,
  asked: TypesetOptions,
  found: Compared,
): Promise<Compared> {
  const { builtInThemes } = await import('../../themes.ts');
  const { readLanguage } = await import('../../verify.ts');
  const stated = await readLanguage(await pdf());
  const isOther = asked.locale === undefined && stated !== undefined && stated !== found.locale;
  const locale = isOther && (await isKnownLocale(stated)) ? stated : asked.locale;
  const others =
    asked.theme === undefined ? Object.keys(builtInThemes).filter((name) => name !== found.theme) : [];
  let nearest = found;
  /** What has the fewest losses in the theme that was asked for. */
  let inTheme = found;
  // In the language that was asked for, the theme that was asked for is compared already.
  for (const theme of locale === asked.locale ? others : [asked.theme, ...others]) {
    if (nearest.verification.losses.length === 0) break;
    const other = await compare(pdf, file, { ...asked, theme, locale });
    // A few losses less in another theme are chance: its texts are in another order.
    if (!('verification' in other)) continue;
    if (theme === asked.theme && lossesOf(other) < lossesOf(inTheme)) inTheme = other;
    const least = Math.min(lossesOf(nearest), lossesOf(inTheme) / (theme === asked.theme ? 1 : 2));
    if (lossesOf(other) < least || other === inTheme) nearest = other;
  }
  return nearest;
}

function lossesOf({ verification }: Compared): number {
  return verification.losses.length;
}

async function isKnownLocale(locale: string): Promise<boolean> {
  const { checkOptions } = await import('../../index.ts');
  return checkOptions({ locale }).then(
    () => true,
    () => false,
  );
}

/** Says how a PDF was set, where that is not what its résumé and the flags say. */
function settingText(pdf: Compared, asked: Compared): string {
  const differences = [
    ...(pdf.theme === asked.theme ? [] : [`in the theme ${pdf.theme}, not ${asked.theme}`]),
    ...(pdf.locale === asked.locale ? [] : [`in the language ${pdf.locale}, not ${asked.locale}`]),
  ];
  return `set ${differences.join(' and ')}; compared like that`;
}

/** Returns the PDF that `quoin render` writes by default. */
function defaultPdf(source: string): string {
  if (source === standardStream)
    throw new UsageError('Name the PDF as well if the résumé comes from standard input.');
  const { dir, name } = path.parse(source);
  return path.join(dir, `${name}.pdf`);
}

function countsText({ words, headings, bullets, links }: Verification): string {
  const counts = [
    countText(words, 'word'),
    countText(headings, 'heading'),
    countText(bullets, 'bullet'),
    countText(links, 'link'),
  ];
  return `complete: ${counts.join(', ')}, in order`;
}
