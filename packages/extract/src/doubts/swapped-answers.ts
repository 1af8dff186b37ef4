import { labelInText } from '@lotse/german';
import { type Branch, type ChoiceStep, type Step, stepLabel, walkSteps } from '@lotse/model';
import { isDenying, type Sense, senseOfAnswer } from './answers.ts';
import { type Doubt, type Material, type PlacedStep, quotesOf } from './material.ts';
import type { Alignment } from './second-opinion.ts';

/** A passage speaks of what is asked if it says so much of the question, 0 to 1. */
const ON_TOPIC = 0.4;

/** How much each sign weighs. */
const weights = { passage: 1, emptyBranch: 0.3, act: 1, rules: 0.8 } as const;

/** From here on the signs speak against the answers as they stand. */
const ENOUGH = 0.9;

/** What is asked when all is well. */
const inOrder =
  /(?<!\p{L})(?:vollständig|komplett|erfüllt|vorhanden|zuständig|fristgerecht|rechtzeitig|eingegangen|nachgereicht|genehmigt|bewilligt|erteilt|stattgegeben|einverstanden|zugestimmt|berechtigt|gegeben|richtig|korrekt|plausibel|schlüssig|dabei|bestanden|eingehalten|ausreichend|lesbar|gültig|festgestellt)(?!\p{L})/iu;

/** What is done when it is not. */
const remedies =
  /(?<!\p{L})(?:nachfordern|anfordern|ablehn\p{L}*|zurücksenden|zurückschicken|zurückweisen|zurückgeben|wegschicken|erinnern|mahnen|anmahnen|einstellen|versag\p{L}*|fehlende\p{L}*|nachreichung|ergänzung bitten|versagungsbescheid|nachbessern|überarbeiten)(?!\p{L})/iu;

/**
 * Choices with yes and no where the answers seem to have changed places: what the branches quote ("Fehlen Angaben" for
 * "ja" to "Angaben vollständig?"), what is done in them ("nachfordern" where all is complete), and where the rules have
 * the same steps.
 */
export function swappedAnswers(material: Material, alignment: Alignment): Doubt[] {
  return material.steps.flatMap((placed): Doubt[] => {
    const { step, label } = placed;
    if (!('choice' in step) || step.inclusive === true || step.branches.length < 2) return [];
    const told = step.branches.map((branch) => ({ branch, sense: senseOf(branch, step) }));
    const yesAndNo = told.some(({ sense }) => sense === 1) && told.some(({ sense }) => sense === -1);
    const signs = yesAndNo
      ? told.map(({ branch, sense }) => sense * signsOf(branch, step, material, alignment))
      : [signOfNames(step)];
    if (signs.reduce((sum, sign) => sum + sign, 0) > -ENOUGH) return [];
    const [first] = told.filter(({ branch }) => branch.steps.length > 0);
    return [
      {
        step: step.id,
        question: `Sind bei „${label}“ die Antworten vertauscht? ${whatFollows(first?.branch)}`,
        passages: told.flatMap(({ branch }) => quotesOf(branch)),
      },
    ];
  });
}

function whatFollows(branch: Branch | undefined): string {
  const first = branch?.steps.map(stepLabel).find((label) => label !== '');
  if (branch === undefined || first === undefined) return 'Die Fundstellen sprechen dafür.';
  return `Auf „${branch.when ?? 'sonst'}“ folgt „${first}“; die Fundstelle spricht für die andere Antwort.`;
}

/** The sense of a branch's answer; an unnamed one is the other of the two. */
function senseOf(branch: Branch, { branches }: ChoiceStep): Sense {
  const own = senseOfAnswer(branch.when ?? '');
  if (own !== 0 || branch.when !== undefined || branches.length !== 2) return own;
  const other = branches.find((one) => one !== branch);
  return -senseOfAnswer(other?.when ?? '') as Sense;
}

/** What speaks for yes (above 0) or for no (below) being the answer that leads into this branch. */
function signsOf(branch: Branch, choice: ChoiceStep, material: Material, alignment: Alignment): number {
  const isEmpty = branch.steps.length === 0;
  const elsewhere = choice.branches.filter((other) => other !== branch).flatMap(quotesOf);
  const own = quotesOf(branch).filter(({ quote }) => !isEmpty || !elsewhere.some((other) => other.quote === quote));
  const asked = isDenying(choice.choice.split(',').at(-1) ?? '') ? -1 : 1;
  let sum = 0;
  for (const { quote } of own.filter((one) => !one.quote.includes(' | '))) {
    const denies = isDenying(conditionIn(quote));
    if (!denies && labelInText(choice.choice, quote) < ON_TOPIC) continue;
    sum += (denies ? -1 : 1) * asked * (isEmpty ? weights.emptyBranch : weights.passage);
    break;
  }
  if (inOrder.test(choice.choice) && asked === 1) {
    const acts = [...walkSteps(branch.steps.slice(0, 2))].map(({ step }) => stepLabel(step));
    if (acts.some((label) => remedies.test(label))) sum -= weights.act;
  }
  return sum + weights.rules * signOfRules(branch, material, alignment);
}

/** Answers with a name of their own ("persönlich", "schriftlich"): below 0 where each is said in the other's passage. */
function signOfNames({ branches }: ChoiceStep): number {
  const [one, other] = branches;
  if (branches.length !== 2 || one?.when === undefined || other?.when === undefined) return 0;
  const said = (branch: Branch, answer: string) => {
    const passages = [branch, ...branch.steps.slice(0, 3)].flatMap(quotesOf).map(({ quote }) => quote);
    return Math.max(0, ...passages.map((quote) => labelInText(answer, quote)));
  };
  const asTheyStand = said(one, one.when) + said(other, other.when);
  return asTheyStand - said(one, other.when) - said(other, one.when);
}

/** The condition at the beginning of a quote; the whole where there is no comma. */
function conditionIn(quote: string): string {
  const [condition = quote] = quote.split(',');
  return condition;
}

/** Which answer the rules have for the same steps. */
function signOfRules(branch: Branch, { steps, second }: Material, alignment: Alignment): Sense {
  for (const { step } of walkSteps(branch.steps)) {
    const drafted = steps.find((placed) => placed.step === step);
    const ruled = drafted && alignment.ruledFor(drafted);
    const inside = ruled?.inside;
    if (ruled === undefined || inside === undefined || !('choice' in inside) || second === undefined) continue;
    const around = branchAround(inside, ruled);
    if (around === undefined) continue;
    const sense = senseOf(around, inside);
    return isDenying(inside.choice) ? (-sense as Sense) : sense;
  }
  return 0;
}

function branchAround(choice: ChoiceStep, { siblings }: PlacedStep): Branch | undefined {
  return choice.branches.find(({ steps }) => (steps as readonly Step[]) === siblings);
}
