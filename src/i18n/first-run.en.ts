import type { firstRunZh } from './first-run.zh';

export const firstRunEn: typeof firstRunZh = {
  steps: [
    {
      heading: 'Inspect',
      text: 'Click the map to see what lies there, by which document, and how surely. Ctrl+K finds places, projects and coordinates.',
    },
    {
      heading: 'Check',
      text: 'Draw a site or drop a file: you get overlaps with every control zone, distances and a verdict. Files are read on this machine only.',
    },
    {
      heading: 'Present',
      text: 'F5 begins the talk; clickers work. Press A to draw and check a site in the middle of it, and Esc to go on where you were.',
    },
  ],
  dismiss: 'Don’t show again',
  back: 'Back',
  next: 'Next',
  done: 'Begin',
};
