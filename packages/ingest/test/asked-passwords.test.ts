import { AskedPasswords, type PasswordQuestion, readDocuments } from '@lotse/ingest';
import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { fixture } from './files.ts';

const agile = (name: string) => ({ name, bytes: fixture('protected/verfahren_agile.docx').bytes });
const pdf = (name: string) => ({ name, bytes: fixture('enc_rc4.pdf').bytes });

/** Answers in their order; none are left to be given in the end. */
function person(answers: readonly (string | undefined)[]) {
  const left = [...answers];
  const questions: PasswordQuestion[] = [];
  const asked = new AskedPasswords(async (question) => {
    questions.push(question);
    if (left.length === 0) throw new Error(`asked once more: ${question.file}`);
    return left.shift();
  });
  return { asked, left, questions };
}

it('asks up to three times, and tries what fits with all that follow', async () => {
  const { asked, left, questions } = person(['falsch', 'geheim']);
  const files = [agile('a.docx'), pdf('b.pdf'), fixture('schritte.xlsx')];
  const { documents, failures } = await readDocuments(files, { caseName: '', asked });
  expect(documents.map(({ file }) => file)).toEqual(['a.docx', 'b.pdf', 'schritte.xlsx']);
  expect([failures, left]).toEqual([[], []]);
  expect(questions).toEqual([
    { file: 'a.docx', attempt: 1, tries: 3 },
    { file: 'a.docx', attempt: 2, tries: 3 },
  ]);
  expect(JSON.stringify(documents.slice(0, 2))).not.toMatch(/geheim|falsch/);
});

it('leaves a file out after three wrong answers or an empty one, and reads the others', async () => {
  const { asked, left } = person(['x1', 'x2', 'x3', '']);
  const files = [pdf('a.pdf'), agile('b.docx'), fixture('schritte.xlsx')];
  const { documents, failures } = await readDocuments(files, { caseName: '', asked });
  expect(left).toEqual([]);
  expect(documents.map(({ file }) => file)).toEqual(['schritte.xlsx']);
  expect(failures.map(({ code, where }) => [code, where])).toEqual([
    ['E_PDF_ENCRYPTED', 'a.pdf'],
    ['E_ENCRYPTED', 'b.docx'],
  ]);
  expect(failures[0]!.message).toContain('kein angegebenes Kennwort passt');
  expect(failures[1]!.message).not.toContain('kein angegebenes Kennwort passt');
});

it('asks for each protected file inside another by its name there', async () => {
  const inside = { 'a.docx': agile('').bytes, 'b.pdf': pdf('').bytes, 'offen.txt': new TextEncoder().encode('Offen.') };
  const { asked, questions } = person([undefined, 'geheim', 'nie']);
  const file = { name: 'akte.zip', bytes: zipSync(inside) };
  const { documents, failures } = await readDocuments([file], { caseName: '', asked });
  expect(questions.map(({ file }) => file)).toEqual(['akte.zip/a.docx', 'akte.zip/b.pdf']);
  expect(failures).toEqual([]);
  expect(documents.map(({ file, id }) => [file, id])).toEqual([
    ['akte.zip', 'akte'],
    ['akte.zip/a.docx', 'a'],
    ['akte.zip/b.pdf', 'b'],
    ['akte.zip/offen.txt', 'offen'],
  ]);
});

it('does not ask for what no password opens, and ends where the person does', async () => {
  const { asked, questions } = person([]);
  const files = [fixture('protected/verfahren_blowfish.odt'), fixture('protected/rc4.doc')];
  expect((await readDocuments(files, { caseName: '', asked })).failures).toHaveLength(2);
  expect(questions).toEqual([]);
  const interrupted = new AskedPasswords(async () => {
    throw new DOMException('interrupted', 'AbortError');
  });
  const reading = readDocuments([pdf('a.pdf'), agile('b.docx')], { caseName: '', asked: interrupted });
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
});

it('tries an answer although a long list of passwords stands in a file', async () => {
  const { asked } = person(['geheim']);
  const passwords = Array.from({ length: 150 }, (_, index) => `falsch ${index}`);
  const { failures } = await readDocuments([{ ...fixture('protected/aes256.zip'), passwords }], {
    caseName: '',
    asked,
  });
  expect(failures).toEqual([]);
});
