import { stanceAt } from '@lotse/german';
import type { Claim, ClaimFinder } from './claim.ts';
import { type Statement, statementsOf } from './statements.ts';

/** Papers that applicants bring, by how their names end; those that every procedure has are none. */
const paper =
  /(?<![\p{L}-])\p{Lu}\p{L}*(?:bescheinigung|[Aa]usweis|urkunde|auszug|zeugnis|vertrag|vollmacht|[Rr]eisepass|lageplan|lichtbild|passfoto|passbild|ausweiskopie|gutachten|führerschein|mietvertrag|vereinssatzung|versicherungsnachweis|konformitätserklärung)(?:e[ns]?|er|n|s|en)?(?!\p{L})|(?<![\p{L}-])(?:Vollmacht|Lageplan|Lichtbild(?:er)?|Passfoto|Reisepass)(?!\p{L})/gu;

/** Words by which a paper is asked for, or not. */
const asked =
  /(?<!\p{L})(?:beizufügen|beifügen|beigefügt|beizulegen|beilegen|beiliegen|vorzulegen|vorlegen|vorgelegt|mitzubringen|mitbringen|bringen Sie|legen Sie|fügen Sie|einzureichen|erforderlich|nötig|notwendig|benötigt|benötigen|brauchen|brauche|braucht|verlangt|verlangen|zu verlangen|anfordern|anzufordern|gefordert|muss dabei sein)(?!\p{L})/iu;

/** Headings over lists of what is to be brought. */
const listed =
  /Unterlagen|mitzubringen|mitbringen|Das brauchen Sie|Was brauch\p{L}+ (?:ich|Sie|man)|Anlagen|Beizufügen|Nachweise|Erforderlich ist/iu;

/** Holds in some cases only, or speaks of the form of the paper. */
const conditional =
  /(?<!\p{L})(?:falls|wenn|wer|sofern|soweit|ggf|gegebenenfalls|ersatzweise|im Falle|bei|oder|statt|anstelle|nur|zusätzlich|außer|ausgenommen|Original|beglaubigt\p{L}*|Beglaubigung|Ausfertigung|Kopien?|Abschrift\p{L}*)(?!\p{L})|\?|:/iu;

/** Which papers a document asks for, and which it says are not needed. */
export const papers: ClaimFinder = (document) =>
  statementsOf(document, true).flatMap((statement): Claim[] => {
    const { text, block, about } = statement;
    if (conditional.test(text)) return [];
    const inList = listed.test(about.split('\n')[0] ?? '') && block.kind === 'listItem';
    if (!inList && !asked.test(text)) return [];
    return [...text.matchAll(paper)].flatMap((match): Claim[] => {
      if (/(?<!\p{L})(?:des|eines|dessen|deren) (?:\p{Ll}+ )?$/u.test(text.slice(0, match.index))) return [];
      const stance = stanceOf(statement, match.index, match.index + match[0].length);
      if (stance === undefined) return [];
      const name = match[0].toLowerCase().replace(/(?:en|er|es|e|n|s)$/, '');
      const question = `Wird „${match[0]}“ verlangt?`;
      return [{ topic: `paper:${name}`, question, value: stance, words: text, statement }];
    });
  });

function stanceOf({ text }: Statement, start: number, end: number): 'needed' | 'not needed' | undefined {
  const stance = stanceAt(text, start, end);
  if (stance === 'asserted') return 'needed';
  return stance === 'negated' || stance === 'past' ? 'not needed' : undefined;
}
