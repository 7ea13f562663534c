import { basename } from 'node:path';
import { packageEn } from '../i18n/package.en';
import { packageZh } from '../i18n/package.zh';
import type { CheckedSite, ResultSource, ResultWriter } from '../io/result-writer';
import { resultGeojsonWriter } from '../io/write-geojson';
import { resultCsvWriter } from '../io/write-result-csv';
import { resultJsonWriter } from '../io/write-result-json';
import type { SheetTemplate } from '../domain/sheet-template';
import type { PackageBasis, PackageSite } from '../report/package/package-order';
import { writePackage } from '../report/package/write-package';
import { writeSheetDocument } from '../report/package/sheet-documents';
import { writeWorkbook } from '../report/package/workbook-document';
import type { CheckBasis } from './check-basis';
import type { CheckOptions } from './check-options';
import type { CommandContext } from './command';
import { htmlWriter } from './html-writer';
import type { SiteFile } from './site-file';

/** What a result is made of besides its sites. */
export interface ResultMaking {
  files: readonly SiteFile[];
  basis: CheckBasis;
  options: CheckOptions;
  template: SheetTemplate | null;
  context: CommandContext;
}

/** What results are printed with; marks and words in the language of the command line. */
function packageBasis({ files, basis, options, template, context }: ResultMaking): PackageBasis {
  const { plan, bindings } = basis;
  const { locale } = context;
  const time = options.time ?? context.time;
  return {
    locale,
    plan,
    tool: context.tool,
    time,
    printedTime: time,
    operator: options.operator,
    mark: options.mark ?? plan?.manifest.confidentiality?.[locale] ?? null,
    namePrefix: '',
    ...(template && { template }),
    contents: options.contents,
    unchecked: [],
    files: files.flatMap(({ read }) => read),
    symbologies: plan?.manifest.layers ?? [],
    bindings,
    words: locale === 'en' ? packageEn : packageZh,
    sheetWords: context.sheetWords,
  };
}

type TextFormat = Exclude<CheckOptions['format'], 'docx' | 'xlsx' | 'zip'>;

function textWriter(format: TextFormat, { options }: ResultMaking, basis: PackageBasis): ResultWriter {
  const { plan, tool, time, bindings, files = [] } = basis;
  const source: ResultSource = {
    plan: plan && { id: plan.manifest.id, version: plan.manifest.version, sha256: plan.sha256 },
    tool,
    time,
    bindings,
    files,
  };
  switch (format) {
    case 'json':
      return resultJsonWriter(source);
    case 'geojson':
      return resultGeojsonWriter(source);
    case 'csv':
      return resultCsvWriter();
    case 'html':
      return htmlWriter(basis, basename(options.sites[0] ?? ''));
  }
}

async function* textParts(sites: AsyncIterable<CheckedSite>, writer: ResultWriter): AsyncGenerator<string> {
  yield writer.head;
  let index = 0;
  for await (const checked of sites) yield writer.site(checked, index++);
  yield writer.tail;
}

async function* packageSites(
  sites: AsyncIterable<CheckedSite>,
  checkedAt: string,
): AsyncGenerator<PackageSite> {
  for await (const checked of sites) yield { ...checked, checkedAt, place: null };
}

/** A result in the wanted format, part by part as the sites come. */
export async function* resultParts(
  sites: AsyncIterable<CheckedSite>,
  making: ResultMaking,
): AsyncGenerator<string | Uint8Array> {
  const basis = packageBasis(making);
  const { format } = making.options;
  const printed = packageSites(sites, basis.printedTime);
  if (format === 'zip') for await (const parts of writePackage(printed, basis)) yield* parts;
  else if (format === 'xlsx') yield* await writeWorkbook(printed, basis);
  else if (format === 'docx') yield await writeSheetDocument(printed, basis);
  else yield* textParts(sites, textWriter(format, making, basis));
}
