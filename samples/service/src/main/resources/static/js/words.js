// What the codes of a verdict are called, whatever the guideline.

export const CONCLUSIONS = {
  ELIGIBLE: { text: '通过', tone: 'ok', sign: '✓' },
  NEEDS_REVIEW: { text: '待复核', tone: 'ask', sign: '?' },
  CORRECTABLE: { text: '退回补正', tone: 'mend', sign: '○' },
  INELIGIBLE: { text: '不通过', tone: 'bad', sign: '✗' },
};

export const STATUSES = {
  VIOLATED: { text: '不符合', tone: 'bad', sign: '✗' },
  UNDETERMINED: { text: '缺信息', tone: 'mend', sign: '○' },
  NEEDS_REVIEW: { text: '待复核', tone: 'ask', sign: '?' },
  SATISFIED: { text: '符合', tone: 'ok', sign: '✓' },
  NOT_APPLICABLE: { text: '不适用', tone: 'none', sign: '–' },
};

/** A time as a Chinese reader writes it. */
export function when(time) {
  const [, year, month, day, clock] = /^(\d+)-(\d+)-(\d+)(?:T(\d+:\d+))?/.exec(time ?? '') ?? [];
  return year ? `${year}年${Number(month)}月${Number(day)}日${clock ? ` ${clock}` : ''}` : '';
}
