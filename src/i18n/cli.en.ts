import { cliCheckEn } from './cli-check.en';
import { cliReadEn } from './cli-read.en';
import type { CliWords } from './cli.zh';
import { statementEn } from './statement.en';

/** Words of the command line in English. */
export const cliEn: CliWords = {
  ...cliCheckEn,
  ...cliReadEn,
  help: { ...cliCheckEn.help, convert: cliReadEn.convertHelp },
  usage: (commands) =>
    [
      'Usage: yutu <command> [arguments] [--lang zh|en]',
      '',
      ...commands,
      '',
      'Options of a command: yutu <command> --help',
      'Exit codes: 0 nothing wrong · 1 problems found · 2 wrong use, or files that cannot be read',
    ].join('\n'),
  commands: {
    check:
      'check --sites <file>… --plan <pack folder>  checks sites, writes JSON, GeoJSON, CSV, HTML, XLSX, DOCX or a package',
    convert: 'convert <file>… --to <format> --crs <frame> --out <file>  converts formats and frames',
    overlay: 'overlay <pairs.ndjson>  measures what two polygons have in common, pair by pair',
    validate:
      'validate <pack folder>…  checks plan packs: structure, ids, references, geometry, extent, sources, format',
  },
  unknownCommand: (name) => `There is no command "${name}"`,
  badOption: (message) => `Wrong use: ${message}`,
  folderMissing: 'Name at least one folder of a plan pack',
  noPack: (folder) => `${folder}: no plan pack (plan.json is wanted in the folder, or one level below)`,
  error: 'error',
  warning: 'note',
  packPassed: (folder, layers, features, rules) =>
    `${folder}: passed, ${layers} layers, ${features} features, ${rules} rules`,
  packFailed: (folder, errors) => `${folder}: failed, errors: ${errors}`,
  documentPlaced: (document, statements, counts) =>
    `  ${document}: ${statements} statements · ${counts.join(' · ')}`,
  placed: (placement, n) => `${statementEn.placement[placement]} ${n}`,
  warnings: (n) => `, notes: ${n}`,
};
