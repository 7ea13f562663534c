import type { FigureData } from '../domain/scene-figure';
import type { Indicator, IndicatorValue } from '../domain/indicator-schema';
import type { Bilingual } from '../domain/schema-parts';
import type { PaperWords } from '../i18n/take-along-words';
import type { PageFigure } from './scene-page';

interface FigureWords {
  paper: PaperWords;
  kinds: Readonly<Record<IndicatorValue['kind'], string>>;
}

/** A figure in the words of one language. */
export function pageFigure(data: FigureData, words: FigureWords, locale: keyof Bilingual): PageFigure {
  return data.kind === 'counts'
    ? countsFigure(data, words, locale)
    : indicatorsFigure(data.indicators, words, locale);
}

function countsFigure(
  { title, rows, sumUnit }: Extract<FigureData, { kind: 'counts' }>,
  { paper }: FigureWords,
  locale: keyof Bilingual,
): PageFigure {
  const unit = sumUnit?.[locale] ?? null;
  return {
    caption: paper.countsOf(title[locale]),
    head: [paper.category, paper.count, ...(unit ? [paper.sumOf(unit)] : [])],
    rows: rows.map(({ label, count, sum }) => [
      label[locale],
      numberText(count),
      ...(sum === null ? [] : [numberText(sum)]),
    ]),
    bars: {
      unit: unit ?? paper.countUnit,
      values: rows.map(({ label, count, sum }) => ({ label: label[locale], value: rounded(sum ?? count) })),
    },
  };
}

/** Each value as a documents prints it; those of one indicator can be compared. */
function indicatorsFigure(
  indicators: readonly Indicator[],
  { paper, kinds }: FigureWords,
  locale: keyof Bilingual,
): PageFigure {
  const when = ({ year, kind }: IndicatorValue): string => `${year} ${kinds[kind]}`;
  const [only, ...others] = indicators;
  const single = others.length === 0 && only && only.values.length > 1 ? only : null;
  return {
    caption: single ? named(single, locale) : paper.indicator,
    head: [paper.indicator, paper.year, paper.value],
    rows: indicators.flatMap((indicator) =>
      indicator.values.map((value, i) => [
        i === 0 ? indicator.name[locale] : '',
        when(value),
        `${numberText(value.value)}\u00a0${indicator.unit}`,
      ]),
    ),
    bars: single && {
      unit: single.unit,
      values: single.values.map((value) => ({ label: when(value), value: value.value })),
    },
  };
}

const named = ({ name, unit }: Indicator, locale: keyof Bilingual): string => `${name[locale]} (${unit})`;

/** Sums of decimals carry dust in the last places. */
const rounded = (value: number): number => Number(value.toPrecision(10));

const numberText = (value: number): string =>
  rounded(value).toLocaleString('en', { maximumFractionDigits: 6 });
