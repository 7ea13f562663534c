/** The answer of a method that would take more work than its stated limit: it was not begun, or not ended. */
export type TooMuchWork = 'too-much-work';
