import { runBuilt } from './engine/run-built';
import { drop } from './drop';
import { feel } from './feel';
import { mapIdle } from './map-idle';
import { offline } from './offline';
import { oneSite } from './one-site';
import { paper } from './paper';
import { scenes } from './scenes';

/**
 * `npm run bench`, or only some parts of it: `npm run bench -- table scaling`. Peers run in turn with the program; what is printed are
 * times of this machine and their ratios.
 */
const engineParts = ['table', 'scaling', 'hard', 'memory', 'import'];
const pageParts: Readonly<Record<string, () => Promise<void>>> = {
  drop,
  feel,
  'map-idle': mapIdle,
  offline,
  'one-site': oneSite,
  paper,
  scenes,
};

const asked = process.argv.slice(2);
const isAsked = (part: string): boolean => asked.length === 0 || asked.includes(part);

const wrong = asked.filter((part) => !engineParts.includes(part) && !(part in pageParts));
if (wrong.length > 0) {
  throw new Error(
    `There is no part ${wrong.join(', ')}: ${[...engineParts, ...Object.keys(pageParts)].join(', ')}.`,
  );
}
const engine = engineParts.filter(isAsked);
if (engine.length > 0) await runBuilt(engine);
for (const [part, run] of Object.entries(pageParts)) if (isAsked(part)) await run();
