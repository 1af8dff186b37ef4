import { weighedSimilarity } from '@lotse/german';
import { type Participant, type ProcessOutline, type TaskStep, walkSteps } from '@lotse/model';

/** What clerks do with a filled form, the surest first: the fields are what they need at hand. */
const uses: readonly RegExp[] = [
  /(?:erfassen|eingeben|eintragen|übertragen|übernehmen|aufnehmen|anlegen)$/,
  /(?:auf vollständigkeit|vollständigkeit) prüfen$|(?:prüfen|sichten|durchsehen)$/,
  /(?:entgegennehmen|annehmen|registrieren)$/,
];

/** What a form is called besides its own name. */
const forms =
  /antr[aä]g|anmeldung|anzeige|vordruck|formular|bogen|bögen|unterlagen|(?<!\p{L})(?:meldung|erklärung|angaben|daten)/iu;

/** An entry in a list takes a line of the form, not its fields. */
const lists = /liste|(?:buch|verzeichnis) eintragen/i;

/** From here on a task's label speaks of the form by name. */
const namedAt = 0.4;

/**
 * The outline with the step that uses each form, where the order of work tells: the first task of the authority that
 * enters what was filled in, else that checks it, else that takes it in. A form for which none is found stays without.
 */
export function withFormSteps(outline: ProcessOutline): ProcessOutline {
  if (outline.forms.every(({ step }) => step !== undefined)) return outline;
  const office = new Set(outline.participants.filter(isOffice).map(({ id }) => id));
  const tasks = [...walkSteps(outline.steps)].flatMap(({ step }) =>
    'task' in step && (step.by === undefined || office.has(step.by)) ? [step] : [],
  );
  return {
    ...outline,
    forms: outline.forms.map((form) => {
      const step = form.step ?? stepFor(form.name, tasks)?.id;
      return step === undefined ? form : { ...form, step };
    }),
  };
}

function stepFor(name: string, tasks: readonly TaskStep[]): TaskStep | undefined {
  const about = tasks.filter(
    ({ task }) => !lists.test(task) && (forms.test(task) || weighedSimilarity(task, name) >= namedAt),
  );
  for (const use of uses) {
    const found = about.find(({ task, type }) => use.test(task) && type !== 'send' && type !== 'service');
    if (found !== undefined) return found;
  }
  return undefined;
}

function isOffice({ kind }: Participant): boolean {
  return kind === 'authority' || kind === 'unit' || kind === 'role';
}
