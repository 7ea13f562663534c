const maxLength = 60;

/** A value of the user's data as JSON, short enough to stand in a message; `–` for one that is missing. */
export const showValue = (value: unknown): string =>
  value === undefined ? '–' : JSON.stringify(value).slice(0, maxLength);
