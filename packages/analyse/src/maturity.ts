import { stanceAt } from '@lotse/german';
import type { Finding, Maturity, ProcessOutline, SourceDocument } from '@lotse/model';
import { catalogue, isFindingCode } from './catalogue/catalogue.ts';
import { type Passage, passagesOf } from './passages.ts';
import { german } from './rules/pattern.ts';
import { applicantForm } from './rules/words.ts';

const onWeb = '(?:Internet\\w*|Homepage|Webs(?:ite|eite)\\w*|Serviceportal|Bürgerportal|\\bwww\\.|online)';

/** What the documents say of the way online, from the highest level down; German reasons. */
const signs = [
  {
    level: 4,
    says: [
      german(
        '(?:Bescheid|Bescheinigung|Genehmigung|Ergebnis)\\w*…(?:in das|im|ins) (?:\\w+ )?Postfach|digital\\w* (?:zugestellt|bekannt ?gegeben|bereitgestellt)|elektronisch\\w* (?:zugestellt|bekannt ?gegeben)',
      ),
    ],
    reason: 'Antrag und digitaler Bescheid sind online möglich.',
  },
  {
    level: 3,
    says: [
      german(
        'Online-?(?:Antrag|Dienst|Service|Assistent|Formular)\\w*|(?:online|elektronisch)…(?:beantrag|gestellt|stellen|einreich|eingereicht|anmeld|angemeldet|ausgefüllt und abgesendet)\\w*|über (?:das|die|unser) (?:\\w+ )?(?:Service|Bürger|Online|Antrags)portal…(?:beantrag|gestellt|einreich|eingereicht|stellen)\\w*',
      ),
    ],
    reason: 'Der Antrag kann nach den Unterlagen online gestellt werden.',
  },
  {
    level: 2,
    says: [
      german(`${applicantForm}…(?:${onWeb}|Download|herunter\\w*|PDF|als Datei)`),
      german(`(?:${onWeb}|Download|herunter\\w*|PDF)…${applicantForm}`),
    ],
    reason:
      'Das Formular steht online zum Ausdrucken oder Ausfüllen bereit; einen Online-Antrag nennen die Unterlagen nicht.',
  },
  {
    level: 1,
    says: [
      german(
        `(?:beschrieben|Beschreibung|erläutert|Informationen?|informiert|Auskunft|Hinweise)…${onWeb}|${onWeb}…(?:beschrieben|Beschreibung|erläutert|Informationen?|informiert)`,
      ),
    ],
    reason: 'Die Leistung ist online beschrieben; ein Formular oder Online-Antrag ist nicht genannt.',
  },
] as const;

const offline = 'Nach den Unterlagen gibt es zur Leistung nichts online.';
const described = signs[3].reason;

/**
 * The OZG-Reifegrad 1.1 that follows from what the documents say. The lowest criterion decides: an online application
 * beside an open finding that bars it counts as far as the finding allows.
 */
export function assessMaturity(
  findings: readonly Finding[],
  outline: ProcessOutline,
  documents: readonly SourceDocument[],
): Maturity {
  const about = [outline.process, outline.service.name].join(' ');
  const said = levelSaid(passagesOf(documents, about), documents);
  const open = findings.filter((finding) => finding.status !== 'rejected');
  const before3 = open.filter((finding) => highestLevel(finding) === 2);
  const before4 = open.filter((finding) => highestLevel(finding) === 3);
  const cap = before3.length > 0 ? 2 : before4.length > 0 ? 3 : 4;
  const level = Math.min(said.level, cap);
  const capped =
    level < said.level
      ? ` Offene Befunde (${level === 2 ? before3.length : before4.length}) stehen der höheren Stufe entgegen.`
      : '';
  return {
    model: '1.1',
    level,
    reason: said.reason + capped,
    before3: before3.map(({ id }) => id),
    before4: before4.map(({ id }) => id),
  };
}

function highestLevel(finding: Finding): number | null {
  return isFindingCode(finding.code) ? catalogue[finding.code].maxLevel : null;
}

function levelSaid(
  passages: readonly Passage[],
  documents: readonly SourceDocument[],
): { level: number; reason: string } {
  const application = signs.find(({ level, says }) => level === 3 && says.some((pattern) => isSaid(pattern, passages)));
  for (const { level, says, reason } of signs) {
    if (level === 4 && !application) continue;
    if (says.some((pattern) => isSaid(pattern, passages))) return { level, reason };
  }
  if (documents.some((document) => document.kind === 'web')) return { level: 1, reason: described };
  return { level: 0, reason: offline };
}

function isSaid(pattern: RegExp, passages: readonly Passage[]): boolean {
  return passages.some(({ text, before }) => {
    const lead = refersBack.test(text) ? `${before} ` : '';
    const found = pattern.exec(lead + text);
    return found !== null && stanceAt(lead + text, found.index, found.index + found[0].length) === 'asserted';
  });
}

/** "Dieser steht zum Herunterladen bereit": what it is stands in the sentence before. */
const refersBack = german('^(?:Er|Sie|Es|Dieser?|Dieses|Diesen|Den)\\b');
