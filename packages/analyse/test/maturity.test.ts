import type { Finding } from '@lotse/model';
import { expect, test } from 'vitest';
import { assessMaturity, findFindings } from '../src/index.ts';
import { documentOf, outlineOf } from './case.ts';

function levelOf(texts: readonly string[], kind: 'procedure' | 'web' = 'procedure'): number {
  const documents = [documentOf(texts, { kind })];
  return assessMaturity(findFindings(outlineOf(), documents), outlineOf(), documents).level;
}

test.each([
  [0, 'nothing is said of anything online', ['Die Anmeldung erfolgt im Rathaus.']],
  [0, 'an online application that is only planned', ['Künftig soll der Antrag online gestellt werden können.']],
  [1, 'a description online', ['Das Verfahren ist auf der Internetseite der Stadt beschrieben.']],
  [1, 'no form online', ['Auf der Homepage wird das Verfahren erläutert; ein Formular ist dort nicht eingestellt.']],
  [2, 'a form to download', ['Der Antragsvordruck steht auf der Internetseite zum Herunterladen bereit.']],
  [
    2,
    'a form that the sentence before names',
    ['Zu verwenden ist der Vordruck SB 1. Dieser steht im Internet zum Ausdrucken bereit.'],
  ],
  [
    2,
    'an online application that must still be signed by hand',
    ['Der Online-Antrag ist auszudrucken. Er ist eigenhändig zu unterschreiben.'],
  ],
  [
    3,
    'an online application and a notice on paper',
    ['Der Antrag wird online über das Serviceportal gestellt.', 'Der Bescheid wird ausgedruckt und unterschrieben.'],
  ],
  [
    4,
    'all of it online',
    ['Der Antrag wird online über das Serviceportal gestellt.', 'Der Bescheid wird digital zugestellt.'],
  ],
])('level %i: %s', (level, _what, texts) => {
  expect(levelOf(texts)).toBe(level);
});

test('a web page describes the service online', () => {
  expect(levelOf(['Melden Sie sich bitte beim Bürgerbüro.'], 'web')).toBe(1);
});

test('what stands before the next levels is named; a rejected finding stands before none', () => {
  const documents = [
    documentOf([
      'Der Antrag wird online gestellt. Er ist eigenhändig zu unterschreiben. Die Gebühr ist bar zu zahlen.',
    ]),
  ];
  const findings = findFindings(outlineOf(), documents);
  expect(assessMaturity(findings, outlineOf(), documents)).toMatchObject({
    model: '1.1',
    level: 2,
    before3: ['signature@case'],
    before4: ['cash-payment@case'],
  });
  const reviewed = findings.map(
    (finding): Finding =>
      finding.code === 'signature' ? { ...finding, status: 'rejected', reason: 'entbehrlich' } : finding,
  );
  expect(assessMaturity(reviewed, outlineOf(), documents)).toMatchObject({ level: 3, before3: [] });
});
