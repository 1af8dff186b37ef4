import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clauseAt, type Stance, stanceAt } from '../src/index.ts';

/** The stance of the sentence to the word in square brackets. */
function stanceOf(marked: string): Stance {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return stanceAt(marked.replace(/[[\]]/gu, ''), start, end);
}

test.each<[Stance, string]>([
  ['asserted', 'Der Antrag ist [eigenhändig] zu unterschreiben.'],
  ['asserted', 'Die Unterlagen, nicht älter als drei Monate, sind im [Original] vorzulegen.'],
  ['asserted', 'Das [Original] darf nicht älter als drei Monate sein.'],
  ['asserted', 'Er ist zu [unterschreiben]; ein Siegel ist nicht nötig.'],
  ['asserted', 'Wird der Antrag nicht ergänzt, wird er per [Post] zurückgesandt.'],
  ['asserted', 'Der Bescheid wird [gedruckt] und nicht gefaxt.'],
  ['asserted', 'Nicht der Bote, sondern die [Hauspost] bringt die Akte.'],
  ['asserted', 'Die [Hauspost] kommt nicht nur freitags.'],
  [
    'asserted',
    'Reisepass oder Führerschein, ersatzweise Geburtsurkunde im [Original] (eine beglaubigte Kopie wird nicht benötigt)',
  ],
  ['asserted', 'Sobald Ihre [Überweisung] eingegangen ist, wird der Ausweis zugesandt.'],
  ['asserted', 'Wurde der Ausweis von einer anderen Behörde ausgestellt, wird diese per [E-Mail] unterrichtet.'],
  ['negated', 'Eine [Unterschrift] ist nicht erforderlich.'],
  ['negated', 'Der Antrag muss nicht [unterschrieben] werden.'],
  ['negated', 'Anmeldungen per [E-Mail] werden nicht angenommen.'],
  ['negated', '[Stempel], Siegel und Unterschriften sind nicht nötig.'],
  ['negated', 'Beglaubigte [Kopien] brauchen wir dagegen keine.'],
  ['negated', 'Einer [Zustellung] bedarf es nicht.'],
  ['negated', 'Der Antrag kann ohne [Unterschrift] gestellt werden.'],
  ['negated', 'Er ist zu unterschreiben; ein [Siegel] ist nicht nötig.'],
  ['negated', 'Der Bescheid wird gedruckt und nicht [gefaxt].'],
  ['negated', 'Auf die [Beglaubigung] wird verzichtet.'],
  ['negated', 'Eine [Siegelung] entfällt.'],
  ['negated', 'Kopie (eine [Beglaubigung] ist nicht nötig)'],
  ['negated', 'Nicht die [Post], sondern der Bote bringt die Akte.'],
  ['past', 'Früher war der Antrag per [Fax] zu stellen.'],
  ['past', 'Bis Ende 2021 war der Vertrag in [beglaubigter] Kopie beizufügen.'],
  ['past', 'Die [Excel-Liste] wird seit 01.01.2023 nicht mehr geführt.'],
  ['past', 'zweite [Unterschrift] durch die Leitung gab es früher, ist abgeschafft'],
  ['past', 'Die [Kaution] entfällt ersatzlos.'],
  ['hypothetical', 'Man könnte den Antrag per [E-Mail] annehmen.'],
  ['hypothetical', 'Künftig soll der Antrag [online] gestellt werden.'],
  ['hypothetical', 'Sobald der Online-Dienst zur Verfügung steht, entfällt der [Vordruck].'],
  ['hypothetical', 'Ein [Online-Antrag] ist in Vorbereitung.'],
  ['hypothetical', 'Sollte das Land einen Dienst bereitstellen, würden die [Daten] übernommen.'],
  ['question', 'Ist das [Siegel] wirklich nötig?'],
])('%s: %s', (stance, marked) => {
  expect(stanceOf(marked)).toBe(stance);
});

test('a clause ends at semicolons, brackets and cells, and at commas that part no list', () => {
  const sentence = 'Vordruck, Lageplan und Fotos sind beizufügen, die Kopie (einfach) genügt; Originale | nein';
  const clause = (word: string) => {
    const at = sentence.indexOf(word);
    const { start, end } = clauseAt(sentence, at, at + word.length);
    return sentence.slice(start, end);
  };
  expect(clause('Vordruck')).toBe('Vordruck, Lageplan und Fotos sind beizufügen,');
  expect(clause('Kopie')).toBe(' die Kopie (');
  expect(clause('Originale')).toBe(' Originale |');
});

test('a clause holds the words it was asked for and lies in the sentence', () => {
  const words = fc.constantFrom(
    'Antrag',
    'ist',
    'nicht',
    ',',
    ';',
    '(',
    ')',
    '|',
    'und',
    'Siegel',
    '–',
    '.',
    'sondern',
  );
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 20 }), fc.nat(), (parts, at) => {
      const sentence = parts.join(' ');
      const index = at % parts.length;
      const start = parts.slice(0, index).join(' ').length + (index === 0 ? 0 : 1);
      const end = start + (parts[index] ?? '').length;
      const clause = clauseAt(sentence, start, end);
      expect(clause.start).toBeLessThanOrEqual(start);
      expect(clause.end).toBeGreaterThanOrEqual(end);
      expect(clause.end).toBeLessThanOrEqual(sentence.length);
      expect(['asserted', 'negated', 'past', 'hypothetical', 'question']).toContain(stanceAt(sentence, start, end));
    }),
  );
});
