import type { Finding } from './finding';

/** How many figures a second method was held against, how many of them it confirmed, and how many of those not at once. */
export interface MethodAgreement {
  figures: number;
  agreed: number;
  retried: number;
}

export function methodAgreement(findings: readonly Finding[]): MethodAgreement {
  const compared = findings.filter(({ confirmed }) => confirmed !== null);
  const agreed = compared.filter(({ confirmed }) => confirmed);
  const retried = agreed.filter(({ shapeRetries }) => shapeRetries > 0);
  return { figures: compared.length, agreed: agreed.length, retried: retried.length };
}

export const noAgreement: MethodAgreement = { figures: 0, agreed: 0, retried: 0 };

/** Of two lots of findings together. */
export const joinedAgreement = (a: MethodAgreement, b: MethodAgreement): MethodAgreement => ({
  figures: a.figures + b.figures,
  agreed: a.agreed + b.agreed,
  retried: a.retried + b.retried,
});
