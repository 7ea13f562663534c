import { describe, expect, it } from 'vitest';
import { formatHectares, formatMu, formatPercent, formatSquareMetres } from '../../src/domain/area-units';
import type { Because, Finding, FindingState } from '../../src/domain/finding';
import { gaussKruegerFrame } from '../../src/domain/epsg-frame';
import type { Authority } from '../../src/domain/plan-schema';
import type { OriginReading } from '../../src/domain/site';
import { sheetEn } from '../../src/i18n/sheet.en';
import { sheetZh } from '../../src/i18n/sheet.zh';
import { checkSheet } from '../../src/report/check-sheet';
import { checkSheetStyle } from '../../src/report/check-sheet-style';
import type { CheckSheetInput } from '../../src/report/sheet-input';
import { clearFinding, sampleSheet, type SampleSheet } from './sheet-sample';

const plainText = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/\s+/g, ' ');

/** A sheet with one finding, of the sample's first rule. */
function sheetOf(finding: Partial<Finding>, changes: Partial<SampleSheet> = {}): string {
  const sample = sampleSheet(changes);
  const { rule, layer } = sample.bindings[0] ?? {};
  if (rule === undefined || layer === undefined || layer === null)
    throw new Error('The sample has no first rule.');
  const authority = finding.authority ?? layer.authority;
  const one: Finding = { ...clearFinding, rule: rule.id, layer: layer.id, ...finding };
  return checkSheet({
    ...sample,
    bindings: [{ rule, layer: finding.layer === null ? null : { ...layer, authority } }],
    result: { ...sample.result, state: one.state, findings: [one] },
  });
}

const states: readonly FindingState[] = ['conflict', 'attention', 'undetermined', 'unanalysed', 'clear'];
const reasons = Object.keys(sheetZh.finding.because) as Because[];

describe('the figures', () => {
  const text = plainText(checkSheet(sampleSheet()));

  it('are those of the engine, each unit converted from square metres', () => {
    const { result } = sampleSheet();
    const met = result.findings.filter(({ contact }) => contact === 'overlap');
    expect(met.length).toBeGreaterThan(2);
    for (const { overlapAreaM2, share, because } of met) {
      expect(text).toContain(`${formatHectares(overlapAreaM2 ?? NaN)} 公顷`);
      expect(text).toContain(formatSquareMetres(overlapAreaM2 ?? NaN));
      expect(text).toContain(formatPercent(share ?? NaN));
      if (because === null) expect(text).toContain(`${formatMu(overlapAreaM2 ?? NaN)} 亩`);
    }
    expect(text).toContain('5.0000 公顷 = 74.9998 亩 = 49999.88 m²');
  });

  it('are labelled by what they are: ellipsoidal, by the official formula, and in the plane of the belt', () => {
    expect(text).toContain('5.0020 公顷');
    expect(text).toContain('第 40 带，中央经线 120°，EPSG:4549');
  });

  it('have the least and the greatest that the accuracy allows, and the parts of several zones add up', () => {
    expect(text).toContain('按精度 0.1200～0.5401 公顷');
    expect(text).toContain('达蓬山森林公园 0.3000 公顷、鸣鹤—上林湖风景名胜区 0.0127 公顷');
    const unknown = { state: 'conflict', contact: 'overlap', overlapAreaM2: 3, minOverlapM2: null } as const;
    expect(plainText(sheetOf(unknown))).toContain('精度范围未能算出');
  });

  it('of a site that must lie in zones are what lies inside and outside', () => {
    const sample = sampleSheet();
    const [first, ...rest] = sample.bindings;
    if (first?.rule.kind !== 'forbid-overlap') throw new Error('The sample has no first rule.');
    const rule = { ...first.rule, kind: 'require-within' } as const;
    const within = plainText(checkSheet({ ...sample, bindings: [{ ...first, rule }, ...rest] }));
    expect(within).toContain('范围内 0.3127 公顷，范围外 4.6873 公顷');
  });

  it('say how many of them both methods agreed on', () => {
    expect(text).toContain('本单 8 个数值中，7 个经两种算法核对一致');
  });

  it('of two methods that disagree are both given', () => {
    expect(text).toContain('求和法 812.44 m²');
    expect(text).toContain('640.02 m²');
  });

  it('of a tiny overlap do not read as zero', () => {
    expect(text).toContain('<0.0001 公顷');
    expect(text).toContain('<0.01%');
  });

  it('of a line and a point without area leave no number that is not one', () => {
    const line = plainText(sheetOf({ overlapAreaM2: null, overlapLengthM: 120.44, share: null }));
    expect(line).toContain('穿越 120.4 m');
    const nothing = plainText(
      checkSheet(sampleSheet({ result: { ...sampleSheet().result, areaM2: null, trapezoidAreaM2: null } })),
    );
    for (const sheet of [line, nothing, text]) expect(sheet).not.toMatch(/NaN|null|undefined|Infinity/);
  });
});

describe('the words', () => {
  const authorities: readonly Authority[] = ['statutory', 'approved', 'schematic'];

  it.each(authorities.flatMap((authority) => states.map((state) => [authority, state] as const)))(
    'say what a layer that is %s lets us say when the state is %s, in both languages',
    (authority, state) => {
      for (const words of [sheetZh, sheetEn]) {
        const claim = authority === 'schematic' ? 'suspected' : 'found';
        const other = authority === 'schematic' ? 'found' : 'suspected';
        const text = plainText(
          sheetOf({ authority, state }, { words, locale: words === sheetZh ? 'zh' : 'en' }),
        );
        const word = words.finding.states[claim][state];
        const wrong = words.finding.states[other][state];
        const verdict = text.slice(0, text.indexOf(words.header.site));
        expect(verdict).toContain(` ${word} `);
        if (word !== wrong) expect(verdict).not.toContain(` ${wrong} `);
      }
    },
  );

  it('never let a schematic layer say that a site is or is not affected', () => {
    for (const state of states) {
      expect(plainText(sheetOf({ authority: 'schematic', state }))).not.toMatch(/[✕！○] (涉及|不涉及)/);
    }
  });

  it.each(reasons)('give the reason %s in both languages', (because) => {
    for (const words of [sheetZh, sheetEn]) {
      const text = plainText(sheetOf({ state: 'undetermined', because }, { words }));
      expect(text).toContain(words.finding.because[because]);
    }
  });

  it('print what the planner claims as the planner’s', () => {
    const activity = { id: 'survey', name: { zh: '科学研究', en: 'Research' } };
    const sample = sampleSheet();
    const text = { zh: '问', en: 'Which?' };
    const exemption = {
      question: text,
      clause: { law: text, certainty: 'unverified' },
      activities: [activity],
      advice: text,
    } as const;
    const [first, ...rest] = sample.bindings;
    const [finding, ...others] = sample.result.findings;
    if (!first || !finding) throw new Error('The sample has no findings.');
    const bindings = [
      { ...first, rule: { ...first.rule, exemption: { ...exemption, activities: [activity] } } },
      ...rest,
    ];
    const claiming = (claim: string) =>
      plainText(
        checkSheet({
          ...sample,
          bindings,
          result: {
            ...sample.result,
            findings: [{ ...finding, claims: { [first.rule.id]: claim } }, ...others],
          },
        }),
      );
    expect(claiming('survey')).toContain('经办人申报：科学研究');
    expect(claiming('none')).toContain('经办人申报：不属于允许的情形');
  });

  it('print a declared share, and what the planner judges instead with the reason, beside the engine’s verdict', () => {
    const sample = sampleSheet();
    const [first, ...rest] = sample.bindings;
    const [finding, ...others] = sample.result.findings;
    if (!first || !finding || first.rule.kind !== 'forbid-overlap') throw new Error('The sample is empty.');
    const text = { zh: '生态用地', en: 'Ecological land' };
    const shares = [{ id: 'green', name: text, question: text, minShare: 0.2 }];
    const rule = { ...first.rule, kind: 'require-share', shares } as const;
    const findings = [{ ...finding, claims: { 'red-line/green': '22.5' } }, ...others];
    const reason = '桥梁跨越 <b>不落墩</b>';
    const overriding = (instead: FindingState) =>
      plainText(
        checkSheet({
          ...sample,
          site: { ...sample.site, overrides: { 'red-line': { state: 'notice', instead, reason } } },
          bindings: [{ ...first, rule }, ...rest],
          result: { ...sample.result, findings },
        }),
      );
    const sheet = overriding('conflict');
    expect(sheet).toContain('经办人申报：生态用地 22.50%');
    expect(sheet).toContain(
      '经办人改判：告知。理由：桥梁跨越 &lt;b&gt;不落墩'.replaceAll('&lt;', '<').replace('&gt;', '>'),
    );
    expect(sheet).toContain('✕ 疑似涉及');
    expect(sheet).toContain('经办人改判 1 项后：无法判定');
    expect(overriding('clear')).toContain('改判不再有效');
    expect(overriding('clear')).not.toContain('改判 1 项后');
  });

  it('say who has the data of what was not analysed, and never count it as clear', () => {
    const text = plainText(checkSheet(sampleSheet()));
    expect(text).toContain('林业局：生态公益林');
    expect(text).toMatch(/未分析 2 项 生态公益林、文物保护单位保护范围/);
    expect(text).toMatch(/示意未见 3 项 饮用水水源二级保护区、重要湿地、河道管理范围/);
  });

  it('do not call a site clear where part of the rules could not be analysed', () => {
    const sample = sampleSheet();
    const findings = sample.result.findings.filter(
      ({ state }) => state === 'clear' || state === 'unanalysed',
    );
    const sheet = plainText(
      checkSheet({ ...sample, result: { ...sample.result, state: 'unanalysed', findings } }),
    );
    expect(sheet).toContain('– 部分未分析');
  });

  it('mark the page as schematic when, and only when, a finding rests on a schematic layer', () => {
    expect(sheetOf({ authority: 'schematic' })).toContain('class="watermark"');
    expect(sheetOf({ authority: 'schematic' })).toContain(sheetZh.schematicBadge);
    expect(sheetOf({ authority: 'statutory' })).not.toContain('class="watermark"');
    expect(sheetOf({ authority: 'statutory' })).not.toContain(sheetZh.schematicBadge);
  });

  it('always say that the sheet is no basis for approval, and never that a project may be approved', () => {
    for (const state of states) {
      const text = plainText(sheetOf({ state }));
      expect(text).toContain('不作为审批依据');
      expect(text.replace('不作为审批依据', '')).not.toMatch(/可批|同意|批准建设|符合要求/);
    }
  });
});

describe('the provenance', () => {
  it('names file, plan and every layer with version and SHA-256, tool and time', () => {
    const sample = sampleSheet();
    const text = plainText(checkSheet(sample));
    const hashes = sample.bindings.flatMap(({ layer }) => (layer === null ? [] : [layer.sha256]));
    for (const hash of [...hashes, sample.plan.sha256, 'b'.repeat(64)]) expect(text).toContain(hash);
    for (const fact of [
      '滨海地块.geojson',
      'sample-county 2025.1',
      '舆图 Yutu 0.1.0',
      '2026-03-05 14:20',
      'EPSG:4490',
    ]) {
      expect(text).toContain(fact);
    }
  });

  it('lists a layer once that several rules judge by', () => {
    expect(checkSheet(sampleSheet()).split('3'.repeat(64))).toHaveLength(2);
  });

  it('is for a drawn site and for the plan’s own projects what it is', () => {
    const origin = (site: CheckSheetInput['site']): string => plainText(checkSheet(sampleSheet({ site })));
    expect(origin({ name: '甲', origin: { kind: 'drawn' } })).toContain('在图上勾绘');
    expect(origin({ name: '乙', origin: { kind: 'plan', layer: 'projects', feature: 'p-7' } })).toContain(
      'p-7',
    );
  });

  it('says which proposals changed the outline', () => {
    const file = { kind: 'file', file: 'a.shp', sha256: '00', cleared: ['retreat', 'shift'] } as const;
    const text = plainText(checkSheet(sampleSheet({ site: { name: '甲', origin: file } })));
    expect(text).toContain('a.shp（范围经避让方案改动：裁去压占部分、平移）');
  });
});

describe('the document', () => {
  const hostile = `</style><script>alert(1)</script><img src=x onerror=alert(2)>" style="x' & {`;

  it('has one style element, of exactly the text that the policy allows, no script and no style attribute', () => {
    for (const html of [
      checkSheet(sampleSheet()),
      checkSheet(sampleSheet({ words: sheetEn, locale: 'en' })),
    ]) {
      expect(html.match(/<style[\s>]/g)).toHaveLength(1);
      expect(/<style>([\s\S]*?)<\/style>/.exec(html)?.[1]).toBe(checkSheetStyle);
      expect(html).not.toMatch(/<script|\sstyle=|\son\w+=|javascript:|<link|<iframe|https?:\/\//i);
    }
  });

  it('shows hostile names, attributes and versions as text', () => {
    const sample = sampleSheet();
    const findings = sample.result.findings.map((finding) => ({
      ...finding,
      zones: finding.zones.map((zone) => ({ ...zone, name: hostile })),
    }));
    const html = checkSheet({
      ...sample,
      site: { name: hostile, origin: { kind: 'file', file: hostile, sha256: hostile } },
      plan: { ...sample.plan, sha256: hostile },
      result: { ...sample.result, findings },
      bindings: sample.bindings.map(({ rule, layer }) => ({
        rule: { ...rule, title: { zh: hostile, en: hostile }, office: { zh: hostile, en: hostile } },
        layer: layer && { ...layer, name: hostile, version: hostile, source: hostile, date: hostile },
      })),
      figure: sample.figure && {
        ...sample.figure,
        alt: hostile,
        scaleNote: hostile,
        legend: sample.figure.legend.map((entry) => ({ ...entry, label: hostile })),
      },
      time: hostile,
    });
    expect(html.match(/<style[\s>]/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script|<img src=x|\sstyle="/);
    expect(html.match(/<img /g)).toHaveLength(1);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('alt="&lt;/style&gt;');
  });

  it('takes only a PNG as a data: URL for its figure, and does without one', () => {
    const { figure } = sampleSheet();
    if (figure === null) throw new Error('The sample has no figure.');
    for (const dataUrl of [
      'https://example.org/x.png',
      'data:image/svg+xml;base64,AAAA',
      'data:image/png;base64,A"A',
    ]) {
      expect(() => checkSheet(sampleSheet({ figure: { ...figure, dataUrl } }))).toThrow('PNG');
    }
    expect(checkSheet(sampleSheet({ figure: null }))).not.toContain('<img');
  });

  it('draws each symbol of the legend', () => {
    const html = checkSheet(sampleSheet());
    expect(html.match(/<svg /g)).toHaveLength(3);
    expect(html).toContain('stroke="#d0021b"');
    expect(html).toContain('stroke-dasharray="4.5 3"');
  });

  it('is the same for the same input', () => {
    expect(checkSheet(sampleSheet())).toBe(checkSheet(sampleSheet()));
  });

  it('refuses a finding whose rule is not given', () => {
    expect(() => checkSheet(sampleSheet({ bindings: [] }))).toThrow('red-line');
  });
});

describe('a sheet without a plan', () => {
  it('names the layers that judged and no plan', () => {
    const sample = sampleSheet();
    const text = plainText(checkSheet({ ...sample, plan: null }));
    expect(text).not.toContain(sample.plan.sha256);
    expect(text).not.toContain(sample.words.header.plan);
    expect(text).toContain('1'.repeat(64));
  });
});

describe('a site that came in a file', () => {
  const areas = { unit: 'ha', unitBy: 'stated', computedAs: 'plane', computedM2: 50_000 } as const;
  const sheetWith = (by: OriginReading['by'], differsBy: number, words = sheetZh): string => {
    const { site } = sampleSheet();
    const placing = {
      frame: gaussKruegerFrame('cgcs2000', 120, 40),
      axes: 'north-east',
      shift: null,
    } as const;
    const reading: OriginReading = { placing, by, encoding: 'gb18030' };
    const isWithin = Math.abs(differsBy) <= 0.01;
    const declaredArea = { ...areas, declaredM2: 50_000 * (1 + differsBy), differsBy, isWithin };
    const origin = { kind: 'file', file: 'a.txt', sha256: 'ab', reading } as const;
    return plainText(checkSheet(sampleSheet({ words, site: { ...site, origin, declaredArea } })));
  };

  it('has on its sheet how the coordinates were understood, by whom, and in which encoding', () => {
    expect(sheetWith('assumed', 0)).toContain(
      'CGCS2000 3 度带 40 带，中央经线 120°（EPSG:4528）；北坐标在前；未经确认，取最可能的一种；文字编码 GB18030',
    );
    expect(sheetWith('chosen', 0)).toContain('由经办人选定');
    expect(sheetWith('digits', 0, sheetEn)).toContain('told by the numbers; text in GB18030');
  });

  it('has the stated area beside the computed ones, with a warning over 1 %', () => {
    expect(sheetWith('declared', 0.004)).toContain('与平面面积相差 +0.40%');
    expect(sheetWith('declared', 0.004)).not.toContain('须核对');
    expect(sheetWith('declared', -0.2)).toContain('4.0000 公顷');
    expect(sheetWith('declared', -0.2)).toContain('与平面面积相差 −20.00%，超过 1%，须核对');
  });

  it('says nothing of either where it was drawn', () => {
    const { site } = sampleSheet();
    const text = plainText(checkSheet(sampleSheet({ site: { name: site.name, origin: { kind: 'drawn' } } })));
    expect(text).not.toContain('坐标读取');
    expect(text).not.toContain('填报面积');
  });
});
