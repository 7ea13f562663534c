import type { CoordinateReading } from '../../domain/parse-coordinates';
import type { Messages } from '../../i18n/messages.zh';

/** How typed coordinates were understood, e.g. `CGCS2000 3° 带第 40 带 · 中央经线 120° · 先东、后北 · 带号按规划范围推断`. */
export function describeReading(reading: CoordinateReading, words: Messages['find']['coordinates']): string {
  if (reading.system !== 'gauss-krueger') {
    const { system, order, toldBy } = reading;
    return [words.systems[system], words.orders[order], words.told[toldBy]].join(' · ');
  }
  const belts = reading.belts.map(({ width, zone }) => words.belt(width, zone)).join(' / ');
  return [
    `${words.datum} ${belts}`,
    words.meridian(reading.centralMeridian),
    words.planeOrders[reading.order],
    reading.isPrefixed ? words.prefixed : words.suggested,
  ].join(' · ');
}
