import { WrongUsage } from './command-io.ts';

const latestSeconds = 8.64e12;

/**
 * The date a PDF says it was made: seconds since 1970, as `SOURCE_DATE_EPOCH` gives them
 * (reproducible-builds.org); absent or empty leaves the fixed date of the library.
 */
export function creationDate(sourceDateEpoch: string | undefined): Date | undefined {
  if (sourceDateEpoch === undefined || sourceDateEpoch === '') return undefined;
  const seconds = Number(sourceDateEpoch);
  if (!/^\d+$/.test(sourceDateEpoch) || seconds > latestSeconds) {
    throw new WrongUsage(
      `SOURCE_DATE_EPOCH is ${JSON.stringify(sourceDateEpoch)}, not a number of seconds since 1970.`,
    );
  }
  return new Date(seconds * 1000);
}
