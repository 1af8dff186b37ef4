import { describe, expect, it } from 'vitest';
import { analyseClauses } from '../src/index.ts';

/** Each clause as `kind: verb voice` with what is told of its verbs. */
function read(sentence: string): string[] {
  return analyseClauses(sentence, (noun) => /^(?:SB|ASt|Poststelle|TL)$/.test(noun)).map((clause) => {
    const verbs = clause.predicates.map((predicate) =>
      [
        predicate.infinitive,
        predicate.voice === 'passive' ? 'passive' : '',
        predicate.obligation ? 'zu' : '',
        predicate.modal ?? '',
        predicate.negated ? 'nicht' : '',
        predicate.imperative ? '!' : '',
      ]
        .filter((part) => part !== '')
        .join('.'),
    );
    return `${clause.kind}: ${verbs.join(' + ')}`;
  });
}

describe('analyseClauses', () => {
  it.each<[string, string[]]>([
    ['SB überträgt die Angaben in das Fachverfahren.', ['main: übertragen']],
    ['SB legt den Entwurf der TL zur Mitzeichnung vor.', ['main: vorlegen']],
    ['Der Bescheid wird ausgedruckt und per Post versandt.', ['main: ausdrucken.passive + versenden.passive']],
    ['Der Vordruck ist auszufüllen und zu unterschreiben.', ['main: ausfüllen.passive.zu + unterschreiben.passive.zu']],
    ['Fehlen Angaben, wird der Antrag zurückgesandt.', ['condition: fehlen', 'main: zurücksenden.passive']],
    [
      'Die Fällung kann genehmigt werden, wenn der Baum krank ist.',
      ['main: genehmigen.passive.können', 'condition: sein'],
    ],
    ['Der Kollege zwirbelt die Schnur auf.', ['main: aufzwirbeln']],
    ['Knarzt die Tür, wird sie geölt.', ['condition: knarzen', 'main: ölen.passive']],
    ['Das Blatt ist intakt und robust.', ['main: sein']],
    ['Das Team informiert den Boten kurz am Telefon.', ['main: informieren']],
    ['Möchte die Person zahlen, wird kassiert.', ['condition: zahlen.wollen', 'main: kassieren.passive']],
    ['Um Schäden zu vermeiden, wird gesperrt.', ['infinitive: vermeiden.passive.zu', 'main: sperren.passive']],
    ['Antrag stempeln und in den Korb legen.', ['main: stempeln + legen']],
    ['Eine Zustellung findet nicht statt.', ['main: stattfinden.nicht']],
    ['Laden Sie das Formular herunter, drucken Sie es aus.', ['main: herunterladen.! + ausdrucken.!']],
    [
      'Die SB bestätigt den Eingang und prüft, ob die Frist gewahrt ist.',
      ['main: bestätigen + prüfen', 'subordinate: wahren'],
    ],
    ['Der Antrag, der im Büro ausliegt, wird geprüft.', ['main: prüfen.passive', 'relative: ausliegen']],
    ['Zuständig ist, wer den Antrag bearbeitet.', ['main: sein', 'condition: bearbeiten']],
  ])('%s', (sentence, clauses) => {
    expect(read(sentence).toSorted()).toEqual(clauses.toSorted());
  });

  it('keeps agent, recipient and object of a passive apart', () => {
    const [clause] = analyseClauses('Durch die Poststelle wird der Antrag mit der Hauspost dem Steueramt zugeleitet.');
    const phrases = clause?.predicates[0]?.phrases.map(
      (phrase) => `${phrase.preposition ?? phrase.determiner}: ${phrase.text}`,
    );
    expect(phrases).toEqual(['durch: Poststelle', 'der: Antrag', 'mit: Hauspost', 'dem: Steueramt']);
  });

  it('leaves parentheses and citations out of the grammar', () => {
    const [clause] = analyseClauses('Der Steuerbescheid (§ 157 AO) wird nach § 9 Abs. 2 OZG bekanntgegeben.');
    expect(clause?.predicates[0]?.infinitive).toBe('bekanntgeben');
    expect(clause?.predicates[0]?.phrases).toHaveLength(1);
  });

  it.each([
    ['Ist noch eine Zeit frei, wird sie vergeben.', 'frei'],
    ['Wenn keins da ist, rufe ich an.', 'da'],
  ])('a particle or conjunction at the end of a copula is what it says: %s', (sentence, word) => {
    const condition = analyseClauses(sentence).find((clause) => clause.kind === 'condition');
    expect(condition?.predicates[0]?.predicative).toBe(word);
  });

  it('"als Erstes" opens a main clause', () => {
    const [clause] = analyseClauses('Als Erstes schaust du in den Plan.');
    expect(clause?.kind).toBe('main');
    expect(clause?.predicates[0]).toMatchObject({ infinitive: 'schauen', person: 'du' });
  });
});
