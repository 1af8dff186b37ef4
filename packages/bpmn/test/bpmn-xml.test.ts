import { BpmnModdle } from 'bpmn-moddle';
import { expect, test } from 'vitest';
import { type BpmnDialect, checkXsd, type DialectAddition, importBpmn, layOut, lint, toBpmnXml } from '../src/index.ts';
import { everyElement as graph } from './every-element.ts';

const layout = layOut(graph);

test('a graph with every kind of element is valid, read without warnings and passes the rules', async () => {
  const xml = await toBpmnXml(graph, layout);
  expect(await checkXsd(xml)).toEqual([]);
  expect((await new BpmnModdle().fromXML(xml)).warnings).toEqual([]);
  expect(await lint(xml)).toEqual([]);
});

test('what was written is read back the same', async () => {
  const { graph: back, layout: drawn, warnings } = await importBpmn(await toBpmnXml(graph, layout));
  expect(warnings).toEqual([]);
  const essence = (value: typeof graph) => ({
    pools: value.pools.map(({ id, name, blackBox, lanes }) => ({
      id,
      name,
      blackBox,
      lanes: JSON.stringify(lanes)
        .match(/"lane-[a-z]+"/g)
        ?.filter((_, i, all) => all.indexOf(all[i] ?? '') === i),
    })),
    nodes: value.nodes
      .map((node) => ({
        ...node,
        step: undefined,
        evidence: undefined,
        derived: undefined,
        legalBasis: undefined,
        documentation: undefined,
        uses: undefined,
      }))
      .sort((a, b) => a.id.localeCompare(b.id))
      .map(({ lane, ...node }) => ('parent' in node && node.parent ? node : { ...node, lane })),
    flows: value.flows.toSorted((a, b) => a.id.localeCompare(b.id)),
    messages: value.messages,
    data: value.data,
    annotations: value.annotations,
  });
  expect(JSON.parse(JSON.stringify(essence(back)))).toEqual(JSON.parse(JSON.stringify(essence(graph))));
  expect(drawn.shapes).toEqual(layout.shapes);
  expect(drawn.edges).toEqual(layout.edges);
  expect(drawn.labels).toEqual(layout.labels);
});

test('evidence, legal bases and derivation stand in the documentation', async () => {
  const place = (document: string) => (document === 'dienstanweisung' ? 'Dienstanweisung, Seite 3' : undefined);
  const xml = await toBpmnXml(graph, layout, { place });
  expect(xml).toContain('„prüft die Anmeldung auf Vollständigkeit“ (Dienstanweisung, Seite 3)');
  expect(xml).toContain('Rechtsgrundlage: § 21 StrWG');
  expect(xml).toContain('Regel join');
  expect(xml).toContain('default="p-frage--p-zusammen"');
});

test('text of documents stays text', async () => {
  const evil = structuredClone(graph);
  const [node] = evil.nodes;
  if (node) node.label = 'Antrag ]]> <script>alert(1)</script> \u0000\u000b & "mehr"';
  const xml = await toBpmnXml(evil, layOut(evil));
  expect(await checkXsd(xml)).toEqual([]);
  expect(xml).not.toContain('<script>');
});

test('a dialect adds attributes, extensions, conditions and another element type', async () => {
  const demo = {
    name: 'Demo',
    uri: 'urn:demo',
    prefix: 'demo',
    xml: { tagAlias: 'lowerCase' },
    types: [
      {
        name: 'Runnable',
        isAbstract: true,
        extends: ['bpmn:Task'],
        properties: [{ name: 'topic', isAttr: true, type: 'String' }],
      },
      { name: 'Properties', superClass: ['Element'], properties: [{ name: 'values', type: 'Property', isMany: true }] },
      { name: 'Property', superClass: ['Element'], properties: [{ name: 'name', isAttr: true, type: 'String' }] },
    ],
  };
  const dialect: BpmnDialect = {
    name: 'demo',
    descriptors: { demo },
    decorate(target): DialectAddition | undefined {
      if (target.type === 'process') return { attributes: { isExecutable: true } };
      if (target.type === 'node' && target.node.id === 'p-nachfordern') {
        const extensions = [{ $type: 'demo:Properties', values: [{ $type: 'demo:Property', name: 'kanal' }] }];
        return { type: 'bpmn:ServiceTask', attributes: { 'demo:topic': 'senden' }, extensions };
      }
      if (target.type === 'flow' && target.flow.label === 'nein') return { condition: { body: '#{fehlt}' } };
      return undefined;
    },
  };
  const xml = await toBpmnXml(graph, layout, { dialect });
  expect(xml).toMatch(/<bpmn:process [^>]*isExecutable="true"/);
  expect(xml).toMatch(/<bpmn:serviceTask id="p-nachfordern" [^>]*demo:topic="senden"/);
  expect(xml).toContain('<demo:property name="kanal" />');
  expect(xml).toMatch(/<bpmn:conditionExpression[^>]*>#\{fehlt\}/);
  expect(await checkXsd(xml)).toEqual([]);
});

test('a broken file is told apart: no XML, against the schema, against a rule', async () => {
  expect((await checkXsd('<a><b></a>'))[0]?.code).toBe('xml');
  const xml = await toBpmnXml(graph, layout);
  const wrong = await checkXsd(xml.replace('<bpmn:participant ', '<bpmn:participantt '));
  expect(wrong[0]).toMatchObject({ code: 'xsd', severity: 'error' });
  expect(wrong[0]?.line).toBeGreaterThan(1);
  const unlabelled = await lint(xml.replace('name="Unterlagen vollständig?"', ''));
  expect(unlabelled).toContainEqual(expect.objectContaining({ code: 'label-required', element: 'p-frage' }));
  await expect(importBpmn('no xml')).rejects.toMatchObject({ code: 'E_BPMN_UNREADABLE' });
});
