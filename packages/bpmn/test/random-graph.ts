import type { ProcessGraph, ProcessOutline, Step } from '@lotse/model';
import { compile } from '@lotse/process';
import fc from 'fast-check';

const words = fc.constantFrom(
  'Antrag prüfen',
  'Anmeldung auf Vollständigkeit prüfen',
  'Fehlende Unterlagen nachfordern',
  'Verkehrsrechtliche Anordnung bei der Straßenverkehrsbehörde einholen',
  'Bescheid versenden',
  'Sondernutzungsgebühr festsetzen',
  'Vollstreckungsankündigung verschicken',
  'Akte schließen',
);
const questions = fc.constantFrom(
  'Unterlagen vollständig?',
  'Befreiung beantragt?',
  'Erlaubnisvoraussetzungen nach Landesstraßengesetz erfüllt?',
);
const answers = fc.constantFrom(
  'ja',
  'nein',
  'unvollständig',
  'nein, Unterlagen fehlen noch',
  'nur nach Ausnahmegenehmigung',
);
const participants = fc.constantFrom('amt', 'kasse', 'leitung');
const types = fc.constantFrom('user', 'manual', 'service', 'send', 'businessRule', undefined);

/** Steps without ids and targets; those are given afterwards. */
const { steps } = fc.letrec<{ steps: Step[]; step: Step }>((tie) => {
  const list = fc.array(tie('step'), { minLength: 1, maxLength: 3, depthIdentifier: 'nest' });
  const id = 'x';
  const task = fc
    .record({ task: words, by: participants, type: types, to: fc.constantFrom('buerger', undefined) })
    .map((values) => {
      const { type, to, ...rest } = values;
      const step: Step = { id, ...rest, ...(type ? { type } : {}), ...(type === 'send' && to ? { to } : {}) };
      return step;
    });
  const interrupted = fc.record({ task: words, by: participants, after: list, interrupting: fc.boolean() }).map(
    ({ task, by, after, interrupting }): Step => ({
      id,
      task,
      by,
      onTimer: [{ after: 'P14D', label: 'Frist abgelaufen', interrupting, steps: after }],
    }),
  );
  const choice = fc
    .record({
      choice: questions,
      by: participants,
      branches: fc.array(fc.record({ when: answers, steps: fc.oneof(list, fc.constant<Step[]>([])) }), {
        minLength: 2,
        maxLength: 4,
      }),
    })
    .filter(({ branches }) => branches.filter((branch) => branch.steps.length > 0).length > 1)
    .map(({ choice, by, branches }): Step => {
      // Two empty branches would be two flows between the same nodes.
      const kept = branches.filter(
        (branch, i) => branch.steps.length > 0 || branches.findIndex((one) => one.steps.length === 0) === i,
      );
      return { id, choice, by, branches: kept };
    });
  const parallel = fc.array(list, { minLength: 2, maxLength: 4 }).map((lists): Step => ({ id, parallel: lists }));
  const race = fc.tuple(list, list).map(
    ([a, b]): Step => ({
      id,
      race: [
        { on: { message: 'Unterlagen eingegangen', from: 'buerger' }, steps: a },
        { on: { timer: 'P14D', label: 'Frist abgelaufen' }, steps: b },
      ],
    }),
  );
  const repeat = fc
    .record({ repeat: words, steps: list })
    .map(({ repeat, steps }): Step => ({ id, repeat, until: 'vollständig', steps }));
  const subprocess = fc
    .record({ subprocess: words, by: participants, steps: list, collapsed: fc.boolean() })
    .map((values): Step => ({ id, ...values }));
  return {
    steps: list,
    step: fc.oneof(
      { maxDepth: 2, withCrossShrink: true, depthIdentifier: 'nest' },
      task,
      interrupted,
      choice,
      parallel,
      race,
      repeat,
      subprocess,
    ),
  };
});

function number(list: Step[], next: { n: number }): Step[] {
  return list.map((step) => {
    const id = `s${next.n++}`;
    if ('choice' in step)
      return {
        ...step,
        id,
        branches: step.branches.map((branch) => ({ ...branch, steps: number(branch.steps, next) })),
      };
    if ('parallel' in step) return { ...step, id, parallel: step.parallel.map((inner) => number(inner, next)) };
    if ('race' in step)
      return { ...step, id, race: step.race.map((one) => ({ ...one, steps: number(one.steps, next) })) };
    if ('repeat' in step) return { ...step, id, steps: number(step.steps, next) };
    if ('subprocess' in step) return { ...step, id, steps: number(step.steps, next) };
    if ('task' in step && step.onTimer)
      return { ...step, id, onTimer: step.onTimer.map((on) => ({ ...on, steps: number(on.steps, next) })) };
    return { ...step, id };
  });
}

/** A random process of nested blocks: lanes, loops, boundary events, sub-processes, messages. */
export const outlines: fc.Arbitrary<ProcessOutline> = fc.array(steps, { minLength: 1, maxLength: 2 }).map((lists) => ({
  version: 1,
  process: 'Zufälliges Verfahren',
  service: { leika: null, name: 'Zufälliges Verfahren' },
  triggers: [{ kind: 'message', label: 'Antrag eingegangen', at: 'amt', from: 'buerger' }],
  participants: [
    { id: 'buerger', name: 'Antragsteller/in', kind: 'applicant' },
    { id: 'stadt', name: 'Stadt Birkenrode', kind: 'authority' },
    { id: 'amt', name: 'Amt für Straßenverkehr und öffentliche Ordnung', kind: 'unit', within: 'stadt' },
    { id: 'leitung', name: 'Sachgebietsleitung', kind: 'role', within: 'amt' },
    { id: 'kasse', name: 'Kasse', kind: 'unit', within: 'stadt' },
  ],
  steps: number(lists.flat(), { n: 1 }),
  openQuestions: [],
  forms: [],
  decisions: [],
}));

/** Graphs of such processes, some with data, annotations and an external body that several tasks write to. */
export const graphs: fc.Arbitrary<ProcessGraph> = fc
  .tuple(outlines, fc.infiniteStream(fc.nat(9)))
  .map(([outline, dice]) => {
    const graph = compile(outline);
    const roll = () => dice.next().value ?? 0;
    const tasks = graph.nodes.filter((node) => node.kind === 'task');
    for (const [i, task] of tasks.entries()) {
      const other = tasks[roll() % tasks.length];
      if (roll() < 1)
        graph.annotations.push({
          id: `note${i}`,
          text: '§ 9 Absatz 2 Onlinezugangsgesetz: binnen eines Monats',
          node: task.id,
        });
      if (roll() < 1 && other) {
        const links = [{ node: task.id, direction: 'out' as const }];
        const more = other !== task && other.pool === task.pool ? [{ node: other.id, direction: 'in' as const }] : [];
        const kind = roll() < 5 ? ('object' as const) : ('store' as const);
        graph.data.push({
          id: `data${i}`,
          kind,
          label: 'Gebührenverzeichnis',
          pool: task.pool,
          links: [...links, ...more],
        });
      }
      if (roll() < 1) {
        if (!graph.pools.some((pool) => pool.id === 'extern'))
          graph.pools.push({ id: 'extern', name: 'Polizei', blackBox: true, lanes: [] });
        graph.messages.push({ id: `extern${i}`, from: task.id, to: 'extern', label: 'Bitte um Stellungnahme' });
      }
    }
    return graph;
  });
