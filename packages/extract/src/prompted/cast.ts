import { type Participant, slug, uniqueId } from '@lotse/model';
import type { Draft, DraftParticipant } from './draft.ts';
import type { Problem } from './problem.ts';
import type { QuoteChecker } from './quotes.ts';

/** Who takes part, and the way from what a model wrote (an id, or a name) to a participant. */
export interface Cast {
  participants: Participant[];
  find(written: string | null): Participant | undefined;
  /** As `find`; a system that the documents name and the model forgot to list is taken up. */
  findSystem(written: string): Participant | undefined;
}

/**
 * The participants of a draft. Quotes are checked; where none stands, the name itself is looked for. A unit, role,
 * external body or system that is named nowhere is a problem, and left out if the rows do not need it.
 */
export function castOf(draft: Draft, quotes: QuoteChecker, problems: Problem[]): Cast {
  const taken = new Set<string>();
  const participants: Participant[] = [];
  const byWritten = new Map<string, Participant>();
  const needed = namesUsed(draft);

  for (const written of draft.participants) {
    const participant = participantOf(written, quotes, problems, needed, taken);
    if (participant === undefined) continue;
    participants.push(participant);
    for (const key of [written.id, written.name, ...written.aliases]) {
      if (!byWritten.has(keyOf(key))) byWritten.set(keyOf(key), participant);
    }
  }
  const find = (written: string | null) => (written === null ? undefined : byWritten.get(keyOf(written)));
  for (const [index, written] of draft.participants.entries()) {
    const participant = find(written.id);
    if (participant === undefined || written.within === null) continue;
    const outer = find(written.within);
    if (outer !== undefined && outer !== participant && !isWithin(outer, participant, participants)) {
      participant.within = outer.id;
    } else if (outer === undefined && draft.participants.findIndex(({ id }) => id === written.id) === index) {
      problems.push({
        code: 'participant',
        message: `Beteiligter „${written.name}“: „within“ nennt „${written.within}“, das nicht in participants steht.`,
        remedy: 'Die Zuordnung wurde weggelassen.',
      });
    }
  }
  return {
    participants,
    find,
    findSystem(written) {
      const known = find(written);
      if (known !== undefined) return known;
      const mention = quotes.mention([written]);
      if (mention === undefined) return undefined;
      const system: Participant = {
        id: uniqueId(slug(written), taken),
        name: written,
        kind: 'system',
        evidence: [mention],
      };
      participants.push(system);
      byWritten.set(keyOf(written), system);
      return system;
    },
  };
}

function participantOf(
  written: DraftParticipant,
  quotes: QuoteChecker,
  problems: Problem[],
  needed: ReadonlySet<string>,
  taken: Set<string>,
): Participant | undefined {
  const { quotes: standing } = quotes.check(written.evidence);
  const mention = standing.length > 0 ? undefined : quotes.mention([written.name, ...written.aliases]);
  const evidence = mention === undefined ? standing : [mention];
  const given = written.kind === 'applicant' || written.kind === 'authority';
  if (evidence.length === 0 && !given) {
    const isNeeded = [written.id, written.name].some((name) => needed.has(keyOf(name)));
    problems.push({
      code: 'quote',
      message: `Beteiligter „${written.name}“: Weder das Zitat noch der Name steht in den Unterlagen.`,
      remedy: isNeeded ? 'Bitte prüfen Sie, ob es diese Stelle gibt.' : 'Die Stelle wurde weggelassen.',
    });
    if (!isNeeded) return undefined;
  }
  const aliases = written.aliases.filter((alias) => alias.trim() !== '' && alias !== written.name);
  return {
    id: uniqueId(slug(written.id || written.name, 24), taken),
    name: written.name,
    kind: written.kind,
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(evidence.length > 0 ? { evidence } : {}),
  };
}

function keyOf(written: string): string {
  return written.trim().toLowerCase();
}

function namesUsed(draft: Draft): Set<string> {
  const used = new Set<string>();
  const use = (name: string | null) => {
    if (name !== null) used.add(keyOf(name));
  };
  for (const trigger of draft.triggers) [trigger.at, trigger.from].forEach(use);
  for (const row of draft.rows) [row.by, row.partner, ...row.uses].forEach(use);
  for (const { within } of draft.participants) use(within);
  return used;
}

function isWithin(inner: Participant, outer: Participant, all: readonly Participant[]): boolean {
  for (let at: Participant | undefined = inner, depth = 0; at !== undefined && depth <= all.length; depth++) {
    if (at === outer) return true;
    const next: string | undefined = at.within;
    at = next === undefined ? undefined : all.find(({ id }) => id === next);
  }
  return false;
}
