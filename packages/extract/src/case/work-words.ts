import { type ProcessOutline, type SourceDocument, walkSteps } from '@lotse/model';

/** Up to so many steps are found by chance in any text that has verbs. */
const STEPS_BY_CHANCE = 2;

/** Parts of words without which hardly a sentence about the work of an office gets by. */
const workWords =
  /antr[aä]g|anzeig|anmeld|meldung|bescheid|formular|vordruck|akte|vorgang|unterlage|nachweis|urkund|ausweis|gebühr|frist|termin|amt|behörd|stelle|kass|leit|bearbeit|(?<!\p{L})SB(?!\p{L})|büro|verwalt|prüf|liste|rechnung|post|mail|brief|verfahren|bürger|kund|daten|schein|erlaubnis|genehmig|bewillig|bestätig|regist|kopie|schreiben|schalter|erfass|eintrag|vermerk|verein|gemeinde|stadt|kreis|nachforder|stellungnahme|mitteil|entscheid|zahl|betrag|vertrag|karte|plan|ergebnis|protokoll|(?<!\p{L})Fall(?!\p{L})|(?<!\p{L})(?:Frau|Herr)(?!\p{L})/iu;

/** Likewise for English: words that a text about work hardly gets by without. */
const englishWorkWords =
  /(?<!\p{L})(?:request|applica|applicant|form|permit|licen[cs]e|invoice|payment|paid|fee|order|document|report|record|register|registr|letter|e?-?mail|mailed|file|filed|case|claim|customer|client|clerk|office|department|manager|staff|team|approv|reject|decision|decid|check|verif|review|confirm|contract|process|procedure|issue|submit|certificate|notice|police|plan|employee|supplier|bank|system|account|payroll|deadline|print|sign|scan)/iu;

/** Whether a draft is a step or two that a text without a word of office work happens to yield: a poem, a recipe. */
export function isByChance(outline: ProcessOutline, documents: readonly SourceDocument[]): boolean {
  const tasks = [...walkSteps(outline.steps)].filter(({ step }) => 'task' in step);
  if (tasks.length > STEPS_BY_CHANCE) return false;
  if (outline.participants.some(({ evidence }) => (evidence ?? []).length > 0)) return false;
  return !documents.some(({ blocks, language }) =>
    blocks.some((block) => {
      const words = (block.language ?? language) === 'en' ? englishWorkWords : workWords;
      return block.quoted !== true && words.test(block.text);
    }),
  );
}
