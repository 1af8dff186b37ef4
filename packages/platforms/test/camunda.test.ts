import { checkXsd } from '@lotse/bpmn';
import { compile } from '@lotse/process';
import { BpmnModdle } from 'bpmn-moddle';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { exportTo, preflight, type Target, targetName, targets } from '../src/index.ts';
import { everything } from './cases.ts';

const graph = compile(everything);
const values = { outline: everything, graph };
const family: Target[] = ['camunda7', 'cibseven'];

const fileOf = async (target: Target, name: string): Promise<string> => {
  const files = await exportTo(target, values);
  const file = files.find(({ path }) => path.endsWith(name));
  return file?.content ?? `no ${name} in ${files.map(({ path }) => path).join(', ')}`;
};

/** The start tag of the element with this id. */
const tagOf = (xml: string, id: string): string => new RegExp(`<[^<>]*\\bid="${id}"[^<>]*>`).exec(xml)?.[0] ?? '';
/** All of the element with this id. */
const elementOf = (xml: string, id: string): string => {
  const start = tagOf(xml, id);
  const name = /^<([\w:]+)/.exec(start)?.[1] ?? '';
  const from = xml.indexOf(start);
  return start.endsWith('/>') ? start : xml.slice(from, xml.indexOf(`</${name}>`, from));
};

describe.each(family)('export to %s', (target) => {
  it('writes process, forms and notes', async () => {
    const files = await exportTo(target, values);
    expect(files.map(({ path }) => path)).toEqual([
      `${target}/process.bpmn`,
      `${target}/anmeldung-hund.form`,
      `${target}/hinweise.md`,
    ]);
    expect(await exportTo(target, structuredClone(values))).toEqual(files);
  });

  it('is valid against the schema and read by moddle with the dialect without a warning', async () => {
    const xml = await fileOf(target, '.bpmn');
    expect(await checkXsd(xml)).toEqual([]);
    const { warnings } = await new BpmnModdle({ camunda }).fromXML(xml);
    expect(warnings).toEqual([]);
    expect(xml).toContain('xmlns:camunda="http://camunda.org/schema/1.0/bpmn"');
  });

  it('makes only the process of the authority executable, with a time to live', async () => {
    const xml = await fileOf(target, '.bpmn');
    const processes = xml.match(/<bpmn:process [^>]*>/g) ?? [];
    expect(processes.filter((tag) => tag.includes('isExecutable="true"'))).toHaveLength(1);
    expect(processes.find((tag) => tag.includes('isExecutable="true"'))).toContain('camunda:historyTimeToLive="P180D"');
  });

  it('gives every task what the engine needs', async () => {
    const xml = await fileOf(target, '.bpmn');
    expect(tagOf(xml, 'Task_pruefen')).toMatch(
      /^<bpmn:userTask .*camunda:formRef="anmeldung-hund" camunda:formRefBinding="deployment" camunda:candidateGroups="amt"/,
    );
    expect(tagOf(xml, 'Task_art')).toMatch(/^<bpmn:userTask .*camunda:candidateGroups="leitung"/);
    expect(tagOf(xml, 'Task_melden')).toMatch(
      /^<bpmn:serviceTask .*camunda:type="external" camunda:topic="leitung-benachrichtigen"/,
    );
    expect(tagOf(xml, 'Task_nachfordern')).toMatch(/^<bpmn:sendTask .*camunda:type="external"/);
    expect(tagOf(xml, 'Task_rechnen')).toMatch(/^<bpmn:businessRuleTask .*camunda:type="external"/);
    expect(tagOf(xml, 'Task_skript')).toMatch(/^<bpmn:serviceTask .*camunda:type="external"/);
    expect(tagOf(xml, 'Call_zahlung')).toContain('calledElement="Process_zahlung-abwickeln"');
    expect(tagOf(xml, 'End_ende_definition')).toMatch(/camunda:type="external" camunda:topic="bescheid-versandt"/);
    // Unique in the engine: „Antrag eingegangen“ starts many a service.
    expect(tagOf(xml, 'Start_1_definition')).toContain('messageRef="Message_alles-einmal-pruefen-antrag-eingegangen"');
    expect(xml).toContain('name="alles-einmal-pruefen.antrag-eingegangen"');
  });

  it('decides every choice by a variable, with a default flow where one way must remain', async () => {
    const xml = await fileOf(target, '.bpmn');
    expect(xml).toMatch(/>\$\{vollstaendig == 'nein'\}</);
    expect(xml).toMatch(/>\$\{gebuehr_faellig == 'ja'\}</);
    expect(tagOf(xml, 'Gateway_ok')).toContain('default="');
    expect(tagOf(xml, 'Gateway_frei')).toContain('default="');
    expect(tagOf(xml, 'Gateway_welche')).not.toContain('default="');
    expect(xml).toMatch(/>\$\{[a-z_]+_bauamt == true\}</);
    expect(elementOf(xml, 'Event_saison')).toMatch(/>\$\{saison_beginnt == true\}</);
    expect(elementOf(xml, 'Event_termin')).toContain('2030-01-31');
    // No flow out of a choice is left without a condition, but the default one.
    const conditional = (xml.match(/<bpmn:conditionExpression/g) ?? []).length;
    expect(conditional).toBe(4);
  });

  it('asks for the answer in the task before the choice, in its form or in the process', async () => {
    const form = JSON.parse(await fileOf(target, '.form')) as { components: { id: string }[] };
    expect(form.components.at(-1)).toMatchObject({
      type: 'group',
      components: [{ type: 'radio', key: 'vollstaendig', validate: { required: true } }],
    });
    const asking = elementOf(await fileOf(target, '.bpmn'), 'Task_art');
    expect(asking).toContain('<camunda:formData>');
    expect(asking.match(/<camunda:formField [^>]*type="boolean"/g)).toHaveLength(2);
  });

  it('says what is to be done by hand, by the facts of this process', async () => {
    const notes = await fileOf(target, 'hinweise.md');
    expect(notes).toContain(`für ${targetName(target)}`);
    expect(notes).toContain('**Vollständig?**: Variable `vollstaendig`');
    expect(notes).toContain('Danach fragt die Aufgabe „Antrag prüfen“.');
    expect(notes).toContain('von Lotse gewählt, die Unterlagen nennen keinen');
    expect(notes).toMatch(/\*\*Gebühr fällig\?\*\*.*\*\*Davor fragt keine Benutzeraufgabe/);
    expect(notes).toContain('`gebuehr-berechnen`');
    expect(notes).toContain('`alles-einmal-pruefen.unterlagen-eingegangen`: Unterlagen eingegangen');
    expect(notes).toContain('Der aufgerufene Prozess „Zahlung abwickeln“');
    expect(notes).toContain('An der manuellen Aufgabe „Bauamt beteiligen“');
    expect(notes).toContain('„Unterschrift“');
    expect(notes).toContain('Wer vertritt die Leitung?');
    expect(notes).toContain('\\<prüfen\\>');
    const groups = notes.match(/^- `(amt|leitung)`/gm);
    expect(groups).toEqual(['- `amt`', '- `leitung`']);
  });
});

describe('preflight', () => {
  const codes = (target: Target, changed = graph): string[] => preflight(target, changed).map(({ code }) => code);

  it('warns of what the engine does otherwise than the picture says, and refuses nothing here', () => {
    expect(preflight('camunda7', graph).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(new Set(codes('camunda7'))).toEqual(
      new Set(['W_TASK_TYPE', 'W_MANUAL_TASK', 'W_CALLED_PROCESS', 'W_CONDITION_TEXT']),
    );
    expect(codes('bpmn')).toEqual([]);
  });

  it('finds a timer without a time, a second plain start and a process that is not there', () => {
    const timeless = structuredClone(graph);
    for (const node of timeless.nodes) if ('event' in node && node.event === 'timer') node.timer = 'bald';
    expect(codes('camunda7', timeless).filter((code) => code === 'W_TIMER_TEXT')).toHaveLength(2);

    const starts = structuredClone(graph);
    const start = starts.nodes.find((node) => node.kind === 'startEvent')!;
    starts.nodes.push({ ...start, id: 'S2', event: 'none' }, { ...start, id: 'S3', event: 'none' });
    expect(codes('cibseven', starts)).toContain('E_SEVERAL_STARTS');

    expect(codes('camunda7', { ...graph, nodes: [] })).toEqual(['E_NO_PROCESS']);
  });
});

describe('what the documents give in words', () => {
  it('becomes a variable at a timer, and a plain start where nobody says when', async () => {
    const outline = structuredClone(everything);
    outline.triggers = [{ kind: 'timer', label: 'Schuljahr beginnt', at: 'amt' }];
    const timed = compile(outline);
    for (const node of timed.nodes) if (node.id === 'Event_termin' && 'event' in node) node.timer = 'zum Schuljahr';
    const files = await exportTo('camunda7', { outline, graph: timed });
    const xml = files[0]!.content;
    expect(elementOf(xml, 'Event_termin')).toMatch(/timeDate[^>]*>\$\{stichtag\}</);
    expect(elementOf(xml, 'Start_1')).not.toContain('EventDefinition');
    expect(preflight('camunda7', timed).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['W_TIMER_TEXT', 'W_START_TIME']),
    );
    expect(files.at(-1)?.content).toContain('wird von Hand oder durch einen Dienst gestartet');
  });
});

describe('a hostile document', () => {
  it('puts no expression into what the engine evaluates', async () => {
    const evil = (text: string): string => `\${execution.setVariable('x', 1)} #{''.class} ${text}`;
    const outline = structuredClone(everything);
    for (const step of outline.steps) {
      if ('task' in step) step.task = evil(step.task);
      if ('choice' in step) step.choice = evil(step.choice);
      if ('choice' in step) for (const branch of step.branches) if (branch.when) branch.when = evil(branch.when);
      step.legalBasis = [evil('§ 1')];
      step.evidence = [{ document: 'da', block: 'b-1', quote: evil('Zitat') }];
    }
    const document = {
      version: 1 as const,
      id: 'da',
      file: 'da.pdf',
      sha256: '',
      mediaType: '',
      reader: 'pdf',
      language: 'de',
      title: evil('Titel'),
      kind: 'procedure' as const,
      fields: [],
      warnings: [],
      blocks: [
        { id: 'b-1', kind: 'paragraph' as const, text: '', place: { headings: [evil('Kapitel')], paragraph: 1 } },
      ],
    };
    const [file] = await exportTo('camunda7', { outline, graph: compile(outline), documents: [document] });
    const xml = file!.content;
    expect(xml).toContain('$ {execution');
    // What is left of expressions are the conditions of our own making, over plain variables.
    const ours = /^[$#]\{[a-z0-9_]+ == ('[a-z0-9_]+'|true)\}$/;
    const evaluated = xml.match(/[$#]\{[^}]*\}/g) ?? [];
    expect(evaluated.filter((one) => !ours.test(one))).toEqual([]);
  });
});

describe('every target', () => {
  it.each(targets)('%s: writes the same files for the same values, below its own name', async (target) => {
    const files = await exportTo(target, values);
    expect(files.length).toBeGreaterThan(0);
    for (const { path, content } of files) {
      expect(path).toMatch(/^(process\.(bpmn|svg)|(forms|camunda7|cibseven)\/[a-z0-9.-]+)$/);
      expect(content.length).toBeGreaterThan(100);
    }
    expect(await exportTo(target, structuredClone(values))).toEqual(files);
  });

  it('says in the neutral file where a passage stands, where the documents are known', async () => {
    const outline = structuredClone(everything);
    const [first] = outline.steps;
    first!.evidence = [{ document: 'da', block: 'b-1', quote: 'prüft den Antrag' }];
    const documents = [
      {
        version: 1 as const,
        id: 'da',
        file: 'da.pdf',
        sha256: '',
        mediaType: 'application/pdf',
        reader: 'pdf',
        language: 'de',
        title: 'Dienstanweisung',
        kind: 'procedure' as const,
        fields: [],
        warnings: [],
        blocks: [{ id: 'b-1', kind: 'paragraph' as const, text: 'Das Amt prüft den Antrag.', place: { page: 2 } }],
      },
    ];
    const [file] = await exportTo('bpmn', { outline, graph: compile(outline), documents });
    expect(file?.content).toContain('(Dienstanweisung, Seite 2)');
  });
});
