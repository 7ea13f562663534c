import type { Finding } from './finding';

/** How many figures a second method was held against, and how many of them it confirmed. */
export interface MethodAgreement {
  figures: number;
  agreed: number;
}

export function methodAgreement(findings: readonly Finding[]): MethodAgreement {
  const compared = findings.filter(({ confirmed }) => confirmed !== null);
  return { figures: compared.length, agreed: compared.filter(({ confirmed }) => confirmed).length };
}
