import { labelSimilarity } from '@lotse/german';
import type { ContentDamage, ContentKind } from '../damage.ts';
import type { WorkRow } from '../wire/wire.ts';
import { type Spoiling, stepRows, type Workpiece } from '../workpiece.ts';

/** Steps that any office might do, each with a sentence that could prove it. */
const plausible: readonly (readonly [label: string, sentence: string])[] = [
  ['Vier-Augen-Prüfung durchführen', 'Jeder Vorgang durchläuft eine Prüfung nach dem Vier-Augen-Prinzip.'],
  ['Fachaufsicht unterrichten', 'Die Fachaufsicht wird über jeden Vorgang in Kenntnis gesetzt.'],
  ['Statistikbogen ausfüllen', 'Für jeden Fall ist ein Statistikbogen anzulegen.'],
  ['Datenschutzhinweis aushändigen', 'Den Beteiligten ist zu Beginn ein Datenschutzhinweis auszuhändigen.'],
  ['Zuständigkeit klären', 'Vor der weiteren Bearbeitung wird die Zuständigkeit geklärt.'],
  ['Rechtsamt um Stellungnahme bitten', 'In Zweifelsfällen nimmt das Rechtsamt Stellung.'],
  ['Wiedervorlage im Kalender setzen', 'Die Wiedervorlage wird im Kalender der Abteilung gesetzt.'],
  ['Vorgang dem Personalrat vorlegen', 'Der Personalrat erhält den Vorgang zur Kenntnis.'],
  ['Beratungsgespräch führen', 'Auf Wunsch findet ein ausführliches Beratungsgespräch statt.'],
  ['Haushaltsmittel reservieren', 'Die Kämmerei reserviert die erforderlichen Haushaltsmittel.'],
  ['Übersetzung beauftragen', 'Fremdsprachige Nachweise sind von einem vereidigten Übersetzer zu übertragen.'],
  ['Ortstermin protokollieren', 'Über den Ortstermin ist ein Protokoll zu führen.'],
  ['Presseauskunft abstimmen', 'Presseauskünfte werden mit der Pressestelle abgestimmt.'],
  ['Kundenzufriedenheit abfragen', 'Nach Abschluss wird die Zufriedenheit der Kundschaft abgefragt.'],
  ['Führungszeugnis einsehen', 'Das Führungszeugnis wird eingesehen und auf Einträge durchgesehen.'],
  ['Bankverbindung verifizieren', 'Die Bankverbindung wird durch eine Probeüberweisung verifiziert.'],
];

/** Labels nearer than this may mean the same. */
const ALIKE = 0.5;

/**
 * Steps that stand in no document, each before a step of the draft and done by one who takes part, without evidence.
 *
 * Restored: the outline has no more steps of this label than without the damage, namely none.
 */
export const invented: Spoiling = {
  kind: 'invented',
  title: 'Schritt erfunden, ohne Zitat',
  spoil: (piece, share) => invent(piece, share, 'invented', () => []),
};

/** The same with a sentence as evidence that is as invented as the step, said to stand in a block that there is. */
export const inventedQuote: Spoiling = {
  kind: 'inventedQuote',
  title: 'Schritt erfunden, Zitat auch',
  spoil: (piece, share) =>
    invent(piece, share, 'inventedQuote', (quote) => [{ block: piece.chance.pick(blocksOf(piece)) ?? '', quote }]),
};

/** The same with the number of a sentence beside those of the step behind it. */
export const inventedNear: Spoiling = {
  kind: 'inventedNear',
  title: 'Schritt erfunden, Nummer daneben',
  spoil: (piece, share) =>
    invent(piece, share, 'inventedNear', (_, next) => {
      const [own] = next.evidence;
      const at = piece.sentences.findIndex(({ block, quote }) => block === own?.block && quote === own.quote);
      const [before, after] = [piece.sentences[at - 1], piece.sentences[at + 1]];
      const beside = at < 0 ? undefined : piece.chance.pick([before, after].filter((one) => one !== undefined));
      return beside === undefined ? [] : [{ ...beside }];
    }),
};

/**
 * The same with a sentence as evidence that does stand in the documents and has nothing to do with the step. No check
 * of quotes can see that; it is measured by itself and not held against the target of nothing invented unmarked.
 */
export const inventedMisquoted: Spoiling = {
  kind: 'inventedMisquoted',
  title: 'Schritt erfunden, fremdes Zitat',
  spoil: (piece, share) =>
    invent(piece, share, 'inventedMisquoted', () => {
      const quoted = piece.draft.rows.flatMap(({ evidence }) => evidence.filter((one) => piece.locate(one)));
      const reference = piece.chance.pick(quoted);
      return reference === undefined ? [] : [{ ...reference }];
    }),
};

function invent(
  piece: Workpiece,
  share: number,
  kind: ContentKind,
  prove: (sentence: string, next: WorkRow) => WorkRow['evidence'],
): ContentDamage[] {
  const { draft, chance } = piece;
  const steps = stepRows(draft);
  const performers = draft.rows.flatMap((row) => (row.kind === 'task' && row.by !== null ? [row.by] : []));
  const free = chance
    .shuffled(plausible)
    .filter(
      ([label, sentence]) =>
        !draft.rows.some((row) => labelSimilarity(row.label, label) >= ALIKE) &&
        piece.locate({ block: '', quote: sentence }) === undefined,
    );
  const wanted = share <= 0 || steps.length === 0 ? 0 : Math.max(1, Math.round(steps.length * share));
  return free.slice(0, wanted).flatMap(([label, sentence]): ContentDamage[] => {
    const next = chance.pick(stepRows(draft));
    if (next === undefined) return [];
    const row = piece.newRow({
      n: piece.freshNumber(),
      in: next.in,
      kind: 'task',
      label,
      by: chance.pick(performers) ?? null,
      evidence: prove(sentence, next),
    });
    piece.spare(row);
    draft.rows.splice(draft.rows.indexOf(next), 0, row);
    return [
      {
        kind,
        row: row.n,
        label,
        what: `Zeile ${row.n} steht vor Zeile ${next.n} und in keiner Unterlage`,
        aliases: [],
        lost: [],
        isRestored: (result, undamaged) => result.called(label).length <= undamaged.called(label).length,
      },
    ];
  });
}

function blocksOf({ documents }: Workpiece): string[] {
  return documents.flatMap(({ blocks }) => blocks.map(({ id }) => id));
}
