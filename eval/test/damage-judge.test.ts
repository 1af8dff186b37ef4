import { rmSync } from 'node:fs';
import { type Extraction, promptedExtractor, verifyEvidence } from '@lotse/extract';
import type { Warning } from '@lotse/model';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ContentDamage } from '../src/degraded/damage.ts';
import { judgeContent, judgeForm, resultOf, type Touches } from '../src/degraded/judge.ts';
import { openDegraded, type Profile, profilesAlone, weakModelOf } from '../src/index.ts';
import { documents, prompts, recorded, strong } from './recorded-case.ts';

const singleProfiles = profilesAlone('single');
const weakModel = weakModelOf('single');

let replay: string;
let undamaged: Extraction;
beforeAll(async () => {
  replay = await recorded(strong);
  undamaged = (await damaged({ content: {}, form: [] })).extraction;
});
afterAll(() => rmSync(replay, { recursive: true }));

async function damaged(profile: Pick<Profile, 'content' | 'form'>, seed = '1') {
  const degraded = openDegraded({ replay, documents, profile, seed, repairs: false });
  const extraction = await promptedExtractor(degraded.model, prompts).extract(documents, { caseName: 'antrag' });
  return { extraction, damages: degraded.content() };
}

/** The first damage of this kind, whatever the seed. */
async function firstOf(kind: string, isMeant: (damage: ContentDamage) => boolean = () => true) {
  const profile = singleProfiles.find(({ name }) => name === kind) ?? weakModel;
  for (let seed = 1; seed < 100; seed++) {
    const { extraction, damages } = await damaged(profile, `${seed}`);
    const [damage] = damages;
    if (damage !== undefined && isMeant(damage)) return { extraction, damage };
  }
  throw new Error(`no such damage: ${kind}`);
}

const judge = (damage: ContentDamage, extraction: Extraction, before = undamaged) =>
  judgeContent(damage, resultOf(extraction), resultOf(before), touches);

const touches: Touches = ({ block, quote }, lost) =>
  lost.some((one) => one.block === block && (one.quote.includes(quote) || quote.includes(one.quote)));

/** As if the program had not noticed the damage. */
const unnoticed = (extraction: Extraction): Extraction => ({
  ...extraction,
  outline: { ...extraction.outline, openQuestions: undamaged.outline.openQuestions },
});

const withWarning = (extraction: Extraction, message: string, where?: string): Extraction => {
  const warning: Warning = { code: 'draft-x', message, ...(where === undefined ? {} : { where }) };
  return { ...extraction, warnings: [...extraction.warnings, warning] };
};

it('calls everything repaired where the result is as without the damage', async () => {
  for (let seed = 1; seed <= 12; seed++) {
    const { damages } = await damaged(weakModel, `${seed}`);
    expect(damages.length).toBeGreaterThan(5);
    for (const damage of damages) expect(judge(damage, undamaged), damage.kind).toEqual({ verdict: 'repaired' });
  }
});

it('takes a warning for a mark where it names the row or, without a row, the label', async () => {
  const { extraction: noticed, damage } = await firstOf('wrongPerformer', ({ row }) => row === 1);
  expect(judge(damage, noticed)).toEqual({ verdict: 'marked', mark: 'question' });
  const extraction = unnoticed(noticed);
  expect(judge(damage, extraction)).toEqual({ verdict: 'unmarked' });
  const marked = { verdict: 'marked', mark: 'warning' };
  expect(judge(damage, withWarning(extraction, 'Wer macht das?', 'Zeile 1 der Modellantwort'))).toEqual(marked);
  expect(judge(damage, withWarning(extraction, 'Macht das Amt „Antrag prüfen“ selbst?'))).toEqual(marked);

  const unmarked = { verdict: 'unmarked' };
  expect(judge(damage, withWarning(extraction, 'Wer macht das?', 'Zeile 11 der Modellantwort'))).toEqual(unmarked);
  expect(judge(damage, withWarning(extraction, 'Zeile 6 („Antrag prüfen“): Wer macht das?'))).toEqual(unmarked);
  expect(judge(damage, withWarning(extraction, 'Antrag prüfen'))).toEqual(unmarked);
});

it('does not take for a mark what is told of the undamaged reply too', async () => {
  const { extraction: noticed, damage } = await firstOf('wrongPerformer', ({ row }) => row === 1);
  const extraction = unnoticed(noticed);
  const told = (one: Extraction) => withWarning(one, 'Zeile 1: § 1 steht nirgends.', 'Zeile 1 der Modellantwort');
  expect(judge(damage, told(extraction), told(undamaged))).toEqual({ verdict: 'unmarked' });

  const english = await firstOf('wrongLanguage', ({ label }) => label === 'Antrag prüfen');
  const before = withWarning(undamaged, 'Zeile 1 („Antrag prüfen“): § 1 steht nirgends.');
  const after = withWarning(unnoticed(english.extraction), 'Zeile 1 („Check application“): § 1 steht nirgends.');
  expect(judge(english.damage, after, before)).toEqual({ verdict: 'unmarked' });
});

it('takes a dropped step for noticed where a question shows its passage, but not another passage of the block', async () => {
  const { extraction, damage } = await firstOf('dropped', ({ row }) => row === 1);
  const asking = (quote: string): Extraction => {
    const { outline } = unnoticed(extraction);
    const evidence = [{ document: 'anweisung', block: 'b-1', quote }];
    const openQuestions = [...outline.openQuestions, { id: 'x', question: 'Fehlt hier etwas?', evidence }];
    return { ...extraction, measures: undamaged.measures, outline: { ...outline, openQuestions } };
  };
  expect(judge(damage, asking('prüft den Antrag'))).toEqual({ verdict: 'marked', mark: 'question' });
  expect(judge(damage, asking('Das Ordnungsamt'))).toEqual({ verdict: 'unmarked' });
});

it('calls a paraphrase repaired once the step quotes the passage again, also a part of it', async () => {
  const { extraction, damage } = await firstOf('paraphrased', ({ row }) => row === 1);
  expect(judge(damage, extraction)).toEqual({ verdict: 'repaired' });
  const outline = structuredClone(undamaged.outline);
  const [step] = outline.steps;
  if (step !== undefined) step.evidence = [{ document: 'anweisung', block: 'b-1', quote: 'prüft den Antrag' }];
  expect(verifyEvidence(outline, documents).unsupported).toEqual([]);
  expect(judge(damage, { ...undamaged, outline })).toEqual({ verdict: 'repaired' });
  if (step !== undefined) step.evidence = [{ document: 'anweisung', block: 'b-4', quote: 'per Post' }];
  expect(judge(damage, { ...undamaged, outline })).toEqual({ verdict: 'unmarked' });
  if (step !== undefined) step.unsupported = true;
  expect(judge(damage, { ...undamaged, outline })).toEqual({ verdict: 'marked', mark: 'unsupported' });
});

it('does not call a step repaired that is gone together with the damage', async () => {
  for (const kind of ['wrongPerformer', 'wrongParent', 'wrongLanguage', 'paraphrased', 'dropped']) {
    const { damage } = await firstOf(kind, ({ row }) => row === 1);
    const outline = { ...undamaged.outline, steps: undamaged.outline.steps.slice(1) };
    expect(judge(damage, { ...undamaged, outline }), kind).toEqual({ verdict: 'unmarked' });
  }
});

it('compares a spoilt form with the same reply in the right form', async () => {
  const { extraction } = await damaged({ content: {}, form: ['fenced'] });
  const before = resultOf(undamaged);
  expect(judgeForm(resultOf(extraction), before)).toEqual({ verdict: 'repaired' });
  const shorter = { ...undamaged, outline: { ...undamaged.outline, steps: undamaged.outline.steps.slice(0, 2) } };
  expect(judgeForm(resultOf(shorter), before)).toEqual({ verdict: 'unmarked' });
  const told = withWarning(shorter, 'Die Antwort brach ab.');
  expect(judgeForm(resultOf(told), before)).toEqual({ verdict: 'marked', mark: 'warning' });
  expect(judgeForm('failed', before)).toEqual({ verdict: 'marked', mark: 'error' });
});
