import type { Branch, Step, TaskStep } from '@lotse/model';
import { type Building, by, common, duration, evidenceOf, listed, partner, report, triggerOf } from './attributes.ts';
import type { Row } from './draft.ts';
import type { RowTree } from './rows.ts';

export function buildSteps(trees: readonly RowTree[], building: Building): Step[] {
  return trees.flatMap((tree) => buildStep(tree, building));
}

/** One row as a step; several or none where what stands in it makes no such step. */
function buildStep(tree: RowTree, building: Building): Step[] {
  const { row } = tree;
  switch (row.kind) {
    case 'task':
      return buildTask(tree, building);
    case 'wait':
      return buildWait(row, building);
    case 'choice':
    case 'several':
      return buildChoice(tree, building);
    case 'parallel': {
      const paths = tree.children.map((path) => buildSteps(path.children, building)).filter((path) => path.length > 0);
      if (paths.length < 2) {
        report(
          building,
          'structure',
          row,
          'parallel braucht mindestens zwei nicht leere path.',
          'Die Schritte stehen nacheinander.',
        );
        return paths.flat();
      }
      return [{ parallel: paths, ...common(row, building) }];
    }
    case 'race':
      return buildRace(tree, building);
    case 'subprocess': {
      const steps = buildSteps(tree.children, building);
      if (steps.length === 0) {
        report(building, 'structure', row, 'subprocess ist leer.', 'Er wurde als einzelner Schritt aufgenommen.');
        return [{ task: row.label, ...by(row, building), ...common(row, building) }];
      }
      return [{ subprocess: row.label, ...by(row, building), ...common(row, building), steps }];
    }
    case 'goto':
      return buildGoto(row, building);
    case 'end': {
      const kind =
        row.event === 'message' || row.event === 'terminate' || row.event === 'error' ? row.event : undefined;
      const to = partner(row, building);
      return [
        {
          end: row.label.trim() === '' ? 'Vorgang abgeschlossen' : row.label,
          ...(kind === undefined ? {} : { kind }),
          ...by(row, building),
          ...(to === undefined ? {} : { to }),
          ...(row.channel === null ? {} : { channel: row.channel }),
          ...common(row, building, 'end'),
        },
      ];
    }
    case 'branch':
    case 'otherwise':
    case 'path':
    case 'on':
    case 'boundary':
      return [];
  }
}

/** A task or wait that no passage proves is left out, with a question, unless the order needs it. */
function proven<S extends Step>(step: S, row: Row, held: number, building: Building): S[] {
  if (step.unsupported !== true || building.targets.has(row.n) || held > 0) return [step];
  const remedy = 'Der Schritt fehlt im Entwurf und steht bei den offenen Fragen.';
  for (const problem of building.problems)
    if (problem.row === row.n && problem.code === 'quote') problem.remedy = remedy;
  building.ask(`Gibt es den Schritt „${row.label}“? In den Unterlagen fand sich kein Beleg dafür.`, row, []);
  return [];
}

function buildTask(tree: RowTree, building: Building): Step[] {
  const { row } = tree;
  if (row.label.trim() === '') {
    report(building, 'label', row, 'Der Schritt hat keine Bezeichnung.', 'Er wurde weggelassen.');
    return [];
  }
  const message = partner(row, building);
  const uses = row.uses.flatMap((name) => {
    const system = building.cast.findSystem(name);
    if (system !== undefined) return [system.id];
    report(
      building,
      'participant',
      row,
      `„uses“ nennt „${name}“, das nicht in participants steht.`,
      'Die Angabe wurde weggelassen.',
    );
    return [];
  });
  const deadline = row.deadline === null ? undefined : duration(row.deadline);
  if (row.deadline !== null && deadline === undefined) {
    report(
      building,
      'time',
      row,
      `„deadline“: „${row.deadline}“ ist keine Dauer nach ISO 8601 (z. B. P14D).`,
      'Die Frist wurde weggelassen.',
    );
  }
  const step: TaskStep = {
    task: row.label,
    ...by(row, building),
    ...(row.type === null ? {} : { type: row.type }),
    ...(message === undefined ? {} : row.type === 'receive' ? { from: message } : { to: message }),
    ...(row.channel === null ? {} : { channel: row.channel }),
    ...listed('inputs', row.inputs),
    ...listed('outputs', row.outputs),
    ...listed('uses', uses),
    ...(deadline === undefined ? {} : { deadline }),
    ...(row.discretion === null ? {} : { discretion: row.discretion }),
    ...common(row, building),
  };
  for (const boundary of tree.children) addBoundary(step, boundary, building);
  return proven(step, row, tree.children.length, building);
}

function addBoundary(step: TaskStep, tree: RowTree, building: Building): void {
  const { row } = tree;
  evidenceOf(row, building);
  const steps = buildSteps(tree.children, building);
  const interrupting = row.interrupting ?? true;
  const after = row.event === 'timer' && row.time !== null ? duration(row.time) : undefined;
  const from = partner(row, building);
  if (row.event === 'error') step.onError = [...(step.onError ?? []), { error: row.label, steps }];
  else if (after !== undefined) {
    step.onTimer = [...(step.onTimer ?? []), { after, label: row.label, interrupting, steps }];
  } else if (row.event === 'message') {
    const sender = from === undefined ? {} : { from };
    step.onMessage = [...(step.onMessage ?? []), { message: row.label, ...sender, interrupting, steps }];
  } else {
    const fault = 'boundary braucht event message oder error, oder timer mit „time“ als Dauer nach ISO 8601.';
    report(building, 'time', row, fault, 'Die Unterbrechung fehlt im Entwurf und steht bei den offenen Fragen.');
    building.ask(`Was geschieht bei „${row.label}“, und wann?`, row, building.quotes.check(row.evidence).quotes);
  }
}

function buildWait(row: Row, building: Building): Step[] {
  if (row.label.trim() === '') {
    report(building, 'label', row, 'Das Warten hat keine Bezeichnung.', 'Es wurde weggelassen.');
    return [];
  }
  const { inferred: _, ...performer } = by(row, building);
  const step = { wait: row.label, for: triggerOf(row, building), ...performer, ...common(row, building) };
  return proven(step, row, 0, building);
}

function buildChoice(tree: RowTree, building: Building): Step[] {
  const { row, children } = tree;
  if (children.length === 0) {
    report(
      building,
      'branch',
      row,
      `${row.kind} hat keine Zweige.`,
      'Die Entscheidung fehlt im Entwurf und steht bei den offenen Fragen.',
    );
    building.ask(`Wie geht es nach „${row.label}“ weiter?`, row, building.quotes.check(row.evidence).quotes);
    return [];
  }
  const branches = children.map((child): Branch => {
    const evidence = evidenceOf(child.row, building);
    const named = child.row.label.trim();
    if (named === '' && child.row.kind === 'branch') {
      report(
        building,
        'branch',
        child.row,
        'Der Zweig nennt keine Bedingung.',
        'Er gilt, wenn kein anderer Zweig zutrifft.',
      );
      building.ask(`Unter welcher Bedingung gilt der unbenannte Zweig nach „${row.label}“?`, row, evidence);
    }
    return {
      ...(named === '' ? {} : { when: named }),
      ...(child.row.kind === 'otherwise' || named === '' ? { otherwise: true } : {}),
      ...(evidence.length > 0 ? { evidence } : {}),
      steps: buildSteps(child.children, building),
    };
  });
  let hasDefault = false;
  const single = branches.map((branch): Branch => {
    if (branch.otherwise !== true) return branch;
    const { otherwise, ...rest } = branch;
    const kept = hasDefault ? rest : branch;
    hasDefault = true;
    return kept;
  });
  if (single.length === 1 && row.kind === 'choice') {
    report(
      building,
      'branch',
      row,
      'choice hat nur einen Zweig; es fehlt, was sonst geschieht.',
      'Sonst geht es mit dem nächsten Schritt weiter.',
    );
    building.ask(`Was geschieht nach „${row.label}“ sonst?`, row, building.quotes.check(row.evidence).quotes);
    single.push({ otherwise: true, steps: [] });
  }
  const { inferred: _, ...performer } = by(row, building);
  return [
    {
      choice: row.label,
      ...performer,
      ...(row.kind === 'several' ? { inclusive: true } : {}),
      ...common(row, building),
      branches: single,
    },
  ];
}

function buildRace(tree: RowTree, building: Building): Step[] {
  const { row, children } = tree;
  const [only] = children;
  if (only === undefined) {
    report(building, 'structure', row, 'race hat keine Ereignisse.', 'Das Warten wurde weggelassen.');
    return [];
  }
  if (children.length === 1) {
    report(
      building,
      'structure',
      row,
      'race hat nur ein Ereignis; dann ist es ein wait.',
      'Es wurde als Warten aufgenommen.',
    );
    const wait: Row = { ...only.row, n: row.n, kind: 'wait', evidence: [...row.evidence, ...only.row.evidence] };
    return [...buildWait(wait, building), ...buildSteps(only.children, building)];
  }
  const label = row.label.trim();
  const { inferred: _, ...performer } = by(row, building);
  const race = children.map((child) => {
    const evidence = evidenceOf(child.row, building);
    return {
      on: triggerOf(child.row, building),
      ...(evidence.length > 0 ? { evidence } : {}),
      steps: buildSteps(child.children, building),
    };
  });
  return [{ ...(label === '' ? {} : { label }), ...performer, ...common(row, building), race }];
}

function buildGoto(row: Row, building: Building): Step[] {
  const target = row.target === null ? undefined : building.ids.get(row.target);
  if (target === undefined || row.target === row.n) {
    const what =
      row.target === null ? 'kein Ziel' : `Zeile ${row.target}, die es nicht gibt oder zu der man nicht springen kann`;
    report(building, 'target', row, `goto nennt ${what}.`, 'Der Sprung fehlt; die Frage steht bei den offenen Fragen.');
    building.ask(
      `Wohin geht der Vorgang${row.label.trim() === '' ? '' : ` bei „${row.label}“`} zurück?`,
      row,
      building.quotes.check(row.evidence).quotes,
    );
    return [];
  }
  return [{ goto: target, ...common(row, building) }];
}
