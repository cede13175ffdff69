/** Which comes first in a date of figures with slashes between: `day` in most of the world, `month` in the United States. */
export type DayOrder = 'day-first' | 'month-first';

/** A text in which no figure may be a day as well as a month. */
export interface SettledText {
  readonly text: string;
  /** Whether one could have been. */
  readonly isDoubtful: boolean;
}

const slashed = /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?![\d])/gu;

/** Takes the figures of `01/02/2019` in the order that is usual. */
export function settleOrder(text: string, order: DayOrder): SettledText {
  let isDoubtful = false;
  const settled = text.replace(slashed, (written: string, one: string, _, other: string, year: string) => {
    const isOpen = [one, other].every((figures) => Number(figures) >= 1 && Number(figures) <= 12);
    if (!isOpen || Number(one) === Number(other)) return written;
    isDoubtful = true;
    const [day, month] = order === 'day-first' ? [one, other] : [other, one];
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  });
  return { text: settled, isDoubtful };
}
