import type { ReportAnchor } from '../report/values.ts';

/** A figure that somebody reached, from where we have it. */
export interface Anchor extends ReportAnchor {
  /** German: by whom and how it was measured, and what that means beside ours. */
  source: string;
  /** The published drafts or the control of the set that must give these very figures when they are scored again. */
  repeats?: string;
}

const pmo = 'PMo, 26 englische Texte';
const pmoSource =
  'Veröffentlichte Ausgaben (Modelio-BPMN-Automation-MODELS26), gezählt nach diesen Definitionen ohne Schutz vor ' +
  'Gegenteilen.';
const allPmo = 'PMo, 55 englische Texte';
const allPmoSource = `${pmoSource} 29 der Texte liegen hier nicht vor.`;
const german = 'deutsche Goldfälle, Dokumente als reiner Text';
const germanSource = 'Mittel über die zwölf Entwicklungsfälle, 95-%-Intervall etwa ± ,05.';
const family = `${germanSource} Gold und Modell stammen aus einer Modellfamilie und stimmen mehr überein als zwei Ämter.`;
const quickRules = 'Regeln, in zwanzig Minuten geschrieben';
const camunda = 'Camunda-Übungen, deutsch';
const camundaSource = 'Spanne der Aufgaben; die Aufgaben liegen hier nicht vor.';
const pet = 'PET, 45 englische Texte';

/** What others reached, by the definitions of this evaluation where nothing else is said. */
export const anchors: readonly Anchor[] = [
  {
    who: 'Claude Opus 4.5 in einer veröffentlichten Kette',
    data: pmo,
    set: 'pmo',
    scale: 'plain-0.5',
    values: { activity: 0.673, flow: 0.307, gatewayTyped: 0.491 },
    source: pmoSource,
    repeats: 'claude-opus-4.5',
  },
  {
    who: 'GPT-5.2, ebenso',
    data: pmo,
    set: 'pmo',
    scale: 'plain-0.5',
    values: { activity: 0.623, flow: 0.302, gatewayTyped: 0.585 },
    source: pmoSource,
    repeats: 'gpt-5.2',
  },
  {
    who: 'GLM5, ebenso',
    data: pmo,
    set: 'pmo',
    scale: 'plain-0.5',
    values: { activity: 0.651, flow: 0.327, gatewayTyped: 0.52 },
    source: pmoSource,
    repeats: 'glm5',
  },
  {
    who: 'Goldschritte als Kette',
    data: pmo,
    set: 'pmo',
    scale: 'plain-0.5',
    values: { activity: 1, flow: 0.573, gatewayTyped: 0, completion: 1 },
    source: pmoSource,
    repeats: 'chain',
  },
  {
    who: 'Lösung eines anderen Textes',
    data: pmo,
    set: 'pmo',
    scale: 'plain-0.5',
    values: { activity: 0.042, flow: 0.002, gatewayTyped: 0.126 },
    source: pmoSource,
    repeats: 'other',
  },
  {
    who: 'Claude Opus 4.5 in einer veröffentlichten Kette',
    data: allPmo,
    set: 'pmo',
    scale: 'plain-0.5',
    values: { activity: 0.676, flow: 0.304, gatewayTyped: 0.491, completion: 47 / 55 },
    source: allPmoSource,
  },
  {
    who: 'GPT-5.2, ebenso',
    data: allPmo,
    set: 'pmo',
    scale: 'plain-0.5',
    values: { activity: 0.657, flow: 0.328, gatewayTyped: 0.505, completion: 50 / 55 },
    source: allPmoSource,
  },
  {
    who: 'GLM5, ebenso',
    data: allPmo,
    set: 'pmo',
    scale: 'plain-0.5',
    values: { activity: 0.655, flow: 0.315, gatewayTyped: 0.446, completion: 46 / 55 },
    source: allPmoSource,
  },
  {
    who: 'Goldschritte als Kette',
    data: allPmo,
    set: 'pmo',
    scale: 'plain-0.5',
    values: { activity: 1, flow: 0.571, gatewayTyped: 0.018, completion: 1 },
    source: allPmoSource,
  },
  {
    who: 'Lösung eines anderen Textes',
    data: allPmo,
    set: 'pmo',
    scale: 'plain-0.5',
    values: { activity: 0.064, flow: 0.019, gatewayTyped: 0.134 },
    source: allPmoSource,
  },
  {
    who: 'bestes Veröffentlichtes: Erwähnungen GPT-4 mit drei Beispielen, Beziehungen GPT-4o',
    data: pet,
    set: 'pet',
    scale: 'plain-0.5',
    values: { mention: 0.74, relation: 0.566, relationOverlap: 0.655 },
    source:
      'Veröffentlicht; Stellen und Beziehungen genau, daneben Beziehungen bei Überlappung. Mit den Erwähnungen des ' +
      'Goldes gegeben erreichen Beziehungen ,91 (Claude 3 Opus): eine andere Aufgabe.',
  },
  {
    who: 'großes Modell, ein Prompt mit Schema und Befundkatalog',
    data: german,
    set: 'gold',
    scale: 'plain-0.5',
    values: {
      activity: 0.926,
      flow: 0.767,
      gatewayTyped: 0.899,
      actor: 0.892,
      lane: 0.94,
      findingCode: 0.99,
      findingStep: 0.8,
      field: 0.989,
    },
    source: family,
  },
  {
    who: 'großes Modell, ein Prompt mit Schema und Befundkatalog',
    data: german,
    set: 'gold',
    scale: 'plain-0.6',
    values: {
      activity: 0.889,
      flow: 0.731,
      gatewayTyped: 0.902,
      actor: 0.892,
      lane: 0.944,
      findingCode: 0.99,
      findingStep: 0.79,
      field: 0.989,
    },
    source: family,
  },
  {
    who: 'zweite Fachperson, ohne Blick auf das Gold, mit Überarbeitung',
    data: 'fünf kurze deutsche Goldfälle',
    set: 'gold',
    scale: 'plain-0.5',
    values: {
      activity: 0.904,
      flow: 0.749,
      gatewayTyped: 0.857,
      actor: 0.87,
      lane: 0.98,
      findingCode: 0.993,
      findingStep: 0.737,
      field: 0.982,
    },
    source: 'Fünf kurze der zwölf Fälle: was zwei Menschen trennt, ist von einem Entwurf nicht zu verlangen.',
  },
  {
    who: quickRules,
    data: german,
    set: 'gold',
    scale: 'plain-0.5',
    values: {
      activity: 0.733,
      flow: 0.221,
      gatewayTyped: 0.186,
      actor: 0.749,
      lane: 0.763,
      findingCode: 0.869,
      findingStep: 0.348,
    },
    source: germanSource,
  },
  {
    who: quickRules,
    data: german,
    set: 'gold',
    scale: 'plain-0.6',
    values: {
      activity: 0.572,
      flow: 0.181,
      gatewayTyped: 0.24,
      actor: 0.704,
      lane: 0.738,
      findingCode: 0.869,
      findingStep: 0.328,
    },
    source: germanSource,
  },
  {
    who: '400 Übende gegen die Musterlösung, schwächste Aufgabe',
    data: camunda,
    set: 'gold',
    scale: 'plain-0.5',
    values: { activity: 0.65, flow: 0.12, gatewayTyped: 0.26 },
    source: camundaSource,
  },
  {
    who: '400 Übende gegen die Musterlösung, beste Aufgabe',
    data: camunda,
    set: 'gold',
    scale: 'plain-0.5',
    values: { activity: 0.86, flow: 0.49, gatewayTyped: 0.68 },
    source: camundaSource,
  },
];
