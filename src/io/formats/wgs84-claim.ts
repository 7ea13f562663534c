import type { FrameClaim } from '../../domain/coordinate-frame';

/** What a format says whose definition leaves no choice. */
export const wgs84Claim = (format: string): FrameClaim => ({
  by: 'format',
  frame: { kind: 'geographic', datum: 'wgs84' },
  text: format,
});
