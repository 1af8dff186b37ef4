import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type EvalRun, type ItemDetail, metrics, writeEvalReport } from '../src/index.ts';
import { reportPieces } from '../src/report/render.ts';
import type { ReportAnchor } from '../src/report/values.ts';
import { draftOf, goldOf, type Made, made, other, runWith } from './report-fixture.ts';
import { answer, sketch } from './sketch.ts';

const figures = { activity: 0.6, flow: 0.2, gatewayTyped: 0.5, actor: 1, findingCode: 0, field: 0 };

async function render(
  items: readonly Made[],
  {
    run = runWith(items),
    anchors = [],
    detail = ({ id, sample }) =>
      Promise.resolve(items.find((item) => item.result.id === id && item.result.sample === sample)?.detail),
  }: {
    run?: EvalRun;
    anchors?: readonly ReportAnchor[];
    detail?: (result: Made['result']) => Promise<ItemDetail | undefined>;
  } = {},
): Promise<string> {
  let page = '';
  for await (const piece of reportPieces(run, { detail, anchors })) page += piece;
  return page;
}

/** What a reader sees of the element with this start tag, up to `end`. */
function textAfter(page: string, start: string, end: string): string {
  const from = page.indexOf(start);
  expect(from, `${start} is on the page`).toBeGreaterThan(-1);
  const to = page.indexOf(end, from + start.length);
  return page
    .slice(from, to)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

describe('the report of a run', () => {
  it('says who drafted what, when, and by which prompts', async () => {
    const run = runWith([made('a', figures)], {
      extractor: 'llm',
      model: { name: 'modell-7', host: 'rechner.example', replayed: true },
      prompts: [{ name: 'draft', version: '2', sha256: 'abc' }],
      usage: { calls: 3, tokens: { in: 12_000, out: 4_000 } },
    });
    const head = textAfter(await render([made('a', figures)], { run }), '<header', '</header>');
    for (const part of [
      '1 Fall',
      'modell-7',
      'aufgezeichnete Antworten',
      'draft 2',
      '3 Anfragen',
      '12.000',
      '21.11.2026',
    ]) {
      expect(head).toContain(part);
    }
  });

  it('gives the mean over items with its interval, the other scale, and the controls', async () => {
    const others = { identity: other({ activity: 1 }), other: other({ activity: 0.1 }) };
    const page = await render([
      made('a', { ...figures, activity: 0.5 }, { others }),
      made('b', { ...figures, activity: 1 }, { others }),
    ]);
    const row = textAfter(page, 'data-explains="glossar-activity"', '</tr>');
    // Two items: the interval is from the lower to the higher one; the second scale is .1 lower in each.
    expect(row).toContain('0,750 0,500–1,000');
    expect(row).toContain('0,650 2 1,000 0,100');
    expect(page).toContain('aria-label="Mittel 0,750, 95-%-Bereich 0,500 bis 1,000');
  });

  it('says what takes the meaning from a figure', async () => {
    const page = await render([
      made(
        'a',
        { activity: 0.3, flow: 0.4, actor: 0.9, reading: 0.9 },
        {
          others: {
            identity: other({ activity: 1, flow: 1, actor: 0.7, reading: 0.9 }),
            chain: other({ activity: 1, flow: 0.6, actor: 1, reading: 0.9 }),
            other: other({ activity: 0.4, flow: 0.1, actor: 0.1, reading: 0.9 }),
          },
        },
      ),
    ]);
    const row = (metric: string): string => textAfter(page, `data-explains="glossar-${metric}"`, '</th>');
    expect(row('activity')).toContain('Liegt im Bereich dessen, was ein fremder Fall erreicht (0,400)');
    expect(row('flow')).toContain('Eine bloße Kette der richtigen Schritte erreicht 0,600');
    expect(row('flow')).not.toContain('fremder Fall');
    expect(row('actor')).toContain('Das Gold selbst erreicht nur 0,700');
    expect(row('reading')).not.toContain('.');
  });

  it('takes the interval, not the mean, for what a control may reach', async () => {
    const doubtAt = async (control: number): Promise<string> => {
      const others = { identity: other({ activity: 1 }), other: other({ activity: control }) };
      const page = await render([made('a', { activity: 0.3 }, { others }), made('b', { activity: 0.5 }, { others })]);
      return textAfter(page, 'data-explains="glossar-activity"', '</th>');
    };
    // Mean .4, interval .3 to .5.
    expect(await doubtAt(0.35)).toContain('fremder Fall');
    expect(await doubtAt(0.25)).not.toContain('fremder Fall');
  });

  it('prints the spread of samples, and says where there is only one', async () => {
    const one = await render([made('a', figures)]);
    expect(one).toContain('eine Stichprobe');
    // Means .5 and .7: spread √(2 · .1²) = .141.
    const two = await render([
      made('a', { activity: 0.5 }, { sample: 1 }),
      made('a', { activity: 0.7 }, { sample: 2 }),
    ]);
    expect(textAfter(two, 'data-explains="glossar-activity"', '</tr>')).toContain('0,141');
    expect(two).toContain('Durchgang 2: was fehlt und was zu viel ist');
  });

  it('sets what others reached beside ours, on the same scale', async () => {
    const page = await render([made('a', figures)], {
      anchors: [
        {
          who: 'Modell X',
          data: '9 Texte',
          set: 'gold',
          scale: 'plain-0.6',
          values: { activity: 0.44 },
          source: 'Heft 3',
        },
        { who: 'Modell Y', data: 'anderswo', set: 'pmo', scale: 'plain-0.5', values: { activity: 0.33 } },
      ],
    });
    const table = textAfter(page, 'aria-label="Vergleichswerte', '</ol>');
    expect(table).toContain('dieser Lauf Satz gold τ ,6 0,500');
    expect(table).toContain('Modell X 1 9 Texte τ ,6 0,440');
    expect(table).toContain('Heft 3');
    expect(page).not.toContain('Modell Y');
  });

  it('colours what was found, missed and made up on each side, and puts a sign on the differences', async () => {
    const page = await render([made('a', figures)]);
    const [gold = '', draft = ''] = page.split('data-side="draft"><div class="stage-head">');
    const classOf = (side: string, id: string): string | undefined =>
      new RegExp(`<g data-id="${id}"(?: class="([a-z]+)")?`).exec(side)?.[1];
    const goldSide = gold.slice(gold.indexOf('data-side="gold"'));
    expect(classOf(goldSide, 'Antrag prüfen')).toBe('matched');
    expect(classOf(goldSide, 'Angaben nachfordern')).toBe('missed');
    expect(classOf(goldSide, 'vollständig\\?')).toBe('missed');
    expect(classOf(goldSide, '\\[Akte ablegen\\]')).toBe('optional');
    expect(classOf(draft, 'Antrag prüfen')).toBe('matched');
    expect(classOf(draft, 'Gebühr kassieren')).toBe('invented');
    const signs = (side: string): number => side.match(/<g class="(missed|invented)"><circle/g)?.length ?? 0;
    expect([signs(goldSide), signs(draft)]).toEqual([2, 1]);
  });

  it('shows the passages of both sides in their blocks, and where a quote stands nowhere', async () => {
    const draft = draftOf();
    for (const node of draft.process.nodes)
      node.evidence = [{ file: 'weisung.txt', block: 'b-1', quote: 'steht nirgends' }];
    const page = await render([made('a', figures, { draft })]);
    const card = textAfter(page, 'data-gold="Antrag prüfen" data-draft="Antrag prüfen"', '</li>');
    expect(card).toContain('Zuerst kommt die Post. Das Amt prüft den Antrag.');
    expect(card).toContain('steht nirgends');
    expect(card).toContain('steht so nicht im gelesenen Text');
    expect(page).toContain('<mark>Das Amt prüft</mark> den Antrag.');
  });

  it('lists flows, participants, findings, fields and traps with what became of them', async () => {
    const page = await render([made('a', figures)]);
    expect(textAfter(page, '<h3>Ablauf</h3>', '<h3>')).toContain('Antrag prüfen → Gebühr kassieren');
    expect(textAfter(page, '<h3>Beteiligte</h3>', '<h3>')).toContain('Gefunden: Bürgeramt');
    expect(textAfter(page, '<h3>Befunde</h3>', '<h3>')).toContain('fehlt');
    expect(textAfter(page, '<h3>Formularfelder: 0 von 1 gefunden', '</details>')).toContain('Name');
    const traps = textAfter(page, '<h3>Fallen: 1 von 2 getroffen', '</ul>');
    expect(traps).toContain('nicht per Post verneint');
    expect(traps.indexOf('getroffen')).toBeLessThan(traps.indexOf('vermieden'));
  });

  it('keeps text text, wherever it comes from', async () => {
    const attack = `</script><script>alert(1)</script><img src=x onerror="alert(1)">'"&`;
    const bad = made(`a${attack}`, figures, { words: attack });
    bad.result.failures = [attack];
    bad.result.problems = [attack];
    const run = runWith([bad], { folder: attack, tool: attack });
    run.manifest.sets[0]!.title = attack;
    run.manifest.sets[0]!.broken = [{ id: attack, message: attack }];
    const anchors = [
      { who: attack, data: attack, set: 'gold', scale: 'plain-0.5', values: { activity: 1 }, source: attack },
    ];
    const page = await render([bad], { run, anchors });
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toContain('<img');
    expect(page).not.toContain('onerror="');
    // The drawing is coloured all the same.
    expect(page).toMatch(/<g data-id="Antrag prüfen[^"]*" class="matched"/);
  });

  it('loads nothing from anywhere', async () => {
    const page = await render([made('a', figures)]);
    const addresses = [...page.matchAll(/\b(?:src|href|xlink:href|action|data)="([^"]*)"/g)].map(
      ([, address]) => address,
    );
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((address) => !address?.startsWith('#'))).toEqual([]);
    expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:\/\//);
    expect(page).toContain('default-src &#39;none&#39;'.replaceAll('&#39;', "'"));
    expect(page).not.toMatch(/\sstyle="/);
  });

  it('shows a draft of which nothing matches', async () => {
    const draft = answer(sketch(['Schnee räumen -> Salz streuen']));
    const page = await render([made('a', { activity: 0, flow: 0 }, { draft })]);
    expect(page).toContain('Zu viel im Entwurf <span class="amount">2</span>');
    expect(page).not.toContain('<h4 class="group-title">Gefunden');
  });

  it('says so where there is no draft, no order, no detail', async () => {
    const empty = answer(sketch([]));
    const unordered = answer(sketch(['Eins', 'Zwei']));
    const page = await render(
      [
        made('leer', { activity: 0 }, { draft: empty }),
        made('lose', { activity: 0 }, { gold: unordered }),
        made('ohne', { activity: 0 }),
      ],
      {
        detail: async ({ id }) =>
          id === 'ohne' ? undefined : made(id, {}, id === 'leer' ? { draft: empty } : { gold: unordered }).detail,
      },
    );
    expect(textAfter(page, 'id="fall-gold_2f_leer"', '</article>')).toContain('nichts zu zeichnen');
    expect(textAfter(page, 'id="fall-gold_2f_lose"', '</article>')).toContain('keine Reihenfolge bekannt');
    const without = textAfter(page, 'id="fall-gold_2f_ohne"', '</article>');
    expect(without).toContain('keine Einzelheiten');
    expect(without).toContain('Angaben nachfordern');
  });

  it('draws nothing that cannot be drawn, and says why', async () => {
    const one = made('a', figures);
    one.detail.outline = {
      version: 1,
      process: 'p',
      service: { leika: null, name: 'p' },
      triggers: [],
      participants: [],
      steps: [{ id: 's', goto: 'nowhere' }],
      openQuestions: [],
      forms: [],
      decisions: [],
    };
    const page = await render([one]);
    expect(page).toContain('Dieser Ablauf lässt sich nicht zeichnen');
    expect(page).toContain('data-draft="Gebühr kassieren"');
  });

  it('leaves out of an item what is not measured in it', async () => {
    const page = await render([made('a', { activity: 0.5 }, { part: 'variant' }), made('b', figures)]);
    const variant = textAfter(page, 'id="fall-gold_2f_a"', '</article>');
    expect(variant).toContain('andere Behörde');
    expect(variant).not.toMatch(/ Beteiligte | Befunde | Ablauf /);
    expect(textAfter(page, 'aria-label="Fälle: Satz gold"', '</table>')).not.toContain('Fall a');
    expect(textAfter(page, 'aria-label="Andere Behörden', '</table>')).toContain('Fall a');
  });

  it('shows what others drafted where we drafted nothing', async () => {
    const published = made(
      'a',
      {},
      {
        scores: {},
        others: { identity: other({ activity: 1 }), 'Modell X': other({ activity: 0.7 }) },
      },
    );
    const page = await render([published], {
      run: runWith([published], { extractor: 'none' }),
      detail: async () => undefined,
    });
    expect(textAfter(page, 'aria-label="Kennzahlen: Satz gold"', '</table>')).toContain('Schritte 1,000 0,700');
    expect(page).toContain('nichts entworfen');
  });

  it('names what was not read, not measured, not finished', async () => {
    const run = runWith([made('a', figures)]);
    run.manifest.sets[0]!.items['b'] = 'hash';
    run.manifest.sets[0]!.broken = [{ id: 'kaputt', message: 'case.json fehlt' }];
    delete run.manifest.finished;
    const page = await render([made('a', figures)], { run });
    expect(page).toContain('nicht zu Ende gekommen');
    expect(page).toContain('Satz gold: 1 von 2 Fällen');
    expect(page).toContain('kaputt – case.json fehlt');
  });

  it('notes licence, leakage and how to repeat', async () => {
    const run = runWith([made('a', figures)], { folder: '/home/amt/laeufe/lauf' });
    const notes = textAfter(await render([made('a', figures)], { run }), '<section id="hinweise"', '</section>');
    for (const part of ['Lizenz von gold', 'Herkunft von gold', 'lotse eval run', 'lotse eval report lauf']) {
      expect(notes).toContain(part);
    }
    expect(notes, 'where the run lies is nobody’s business').not.toContain('/home');
  });

  it('explains every metric that it shows', async () => {
    const page = await render([made('a', figures)]);
    for (const metric of metrics.filter(({ name }) => name in figures)) expect(page).toContain(metric.explains);
    expect(metrics.filter(({ explains }) => explains.length < 20)).toEqual([]);
  });

  it('is the same for the same run', async () => {
    expect(await render([made('a', figures)])).toBe(await render([made('a', figures)]));
  });

  it('is written whole or not at all', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lotse-eval-report-'));
    try {
      const run = runWith([made('a', figures)], { folder });
      await writeEvalReport(run, join(folder, 'report.html'));
      expect(await readFile(join(folder, 'report.html'), 'utf8')).toMatch(/<\/html>\n$/);
      const twice = runWith([made('a', figures), made('a', figures)], { folder });
      await expect(writeEvalReport(twice, join(folder, 'zwei.html'))).rejects.toMatchObject({ code: 'E_RESULT_TWICE' });
      expect(await readdir(folder)).toEqual(['report.html']);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('gives gold and draft the same statuses as the run counted', async () => {
    const { result: one } = made('a', figures);
    const page = await render([made('a', figures)]);
    const missed = (page.match(/data-gold="[^"]*" data-status="missed"/g) ?? []).length;
    expect(missed).toBe(one.difference.steps.missed.length + one.difference.gateways.missed.length);
    expect(goldOf().process.nodes.length).toBeGreaterThan(missed);
  });
});
