import type { Warning } from '@lotse/model';
import type { Draft, InputFile } from '../../draft.ts';
import { failureOf } from '../../errors.ts';
import { blocksOf } from './blocks.ts';
import { formOf } from './form-of.ts';
import { mergeFields } from './merge.ts';
import { packetsOf } from './packets.ts';
import { templateOf } from './template.ts';
import type { XfaForm } from './xfa-form.ts';

/** The one page of a form that only Adobe's programs lay out. */
const placeholder =
  /please wait\.{0,3}|bitte warten|not eventually replaced by|you need a later version of the pdf viewer|höhere Version des PDF-?Viewers|To view the full contents of this document/i;

/** A page that stands in for a form holds no more letters. */
const shortText = 1500;

/**
 * Adds the XFA form of a PDF to what its pages gave: its template, nothing that is filled in, no script. Where the pages
 * only ask to wait, the form takes their place.
 *
 * @throws LotseError where there is nothing else in the file and the form cannot be read
 */
export async function withXfa(pages: Draft, file: InputFile): Promise<Draft> {
  const text = pages.blocks.map((block) => block.text).join('\n');
  const isShort = pages.fields.length === 0 && text.length < shortText;
  const waits = isShort && placeholder.test(text);
  try {
    const found = await packetsOf(file);
    const template = found && templateOf(found.packets, file);
    if (!template) return { ...pages, warnings: [...pages.warnings, notReadable(file.name, waits)] };
    const form = formOf(template, file.name);
    return waits || (isShort && found.needsRendering)
      ? dynamicForm(pages, form, text, file.name)
      : hybridForm(pages, form, file.name);
  } catch (error) {
    if (waits) throw error;
    return { ...pages, warnings: [...pages.warnings, failureOf(error, file.name)] };
  }
}

/** The pages show the form: its fields are better known, and there may be more. */
function hybridForm(pages: Draft, form: XfaForm, where: string): Draft {
  const { fields, blocks, warnings } = mergeFields(pages.fields, form, where);
  return {
    ...pages,
    blocks: [...pages.blocks, ...blocks],
    fields,
    added: [...(pages.added ?? []), ...blocks.map(({ text }) => text)],
    warnings: [...pages.warnings, ...warnings, ...remarks(form, where)],
  };
}

/** The form is all there is. The page that stands in for it goes, and what was said of that page with it. */
function dynamicForm({ mediaType, tagged }: Draft, form: XfaForm, placeholderText: string, where: string): Draft {
  const { blocks, fields } = blocksOf(form);
  const title = blocks.find((block) => block.kind === 'heading')?.text;
  return {
    reader: 'xfa',
    mediaType,
    ...(title ? { title } : {}),
    ...(form.language ? { language: form.language } : {}),
    ...(tagged === undefined ? {} : { tagged }),
    blocks,
    fields,
    // The choices of a list stand in its field, as nothing shows them on paper.
    leftOut: [placeholderText, ...fields.flatMap(({ options }) => options ?? [])],
    warnings: [dynamicWarning(where), ...remarks(form, where)],
  };
}

function dynamicWarning(where: string): Warning {
  const message =
    'Dynamisches XFA-Formular: gelesen wurde die Formularvorlage; die Seite, die um Geduld bittet, wurde ausgelassen. Seitenzahlen gibt es darin nicht.';
  return { code: 'W_XFA_DYNAMIC', message, where };
}

/** Of a file that cannot be decrypted, the pages are all that is known. */
function notReadable(where: string, waits: boolean): Warning {
  const message = waits
    ? 'Das Formular ist ein dynamisches XFA-Formular; seine Felder konnten nicht gelesen werden. Lassen Sie es als gewöhnliches PDF ohne Kennwort ausgeben.'
    : 'Die XFA-Angaben des Formulars (Beschriftungen, Pflichtangaben) konnten nicht gelesen werden; gelesen wurden seine Seiten.';
  return { code: 'E_UNSUPPORTED', message, where };
}

/** What the form holds beyond what is read. */
function remarks({ scripts, hidden, references }: XfaForm, where: string): Warning[] {
  const warnings: Warning[] = [];
  const warn = (code: string, message: string) => warnings.push({ code, message, where });
  if (scripts > 0) {
    const count = scripts === 1 ? 'Ein Skript' : `${scripts} Skripte`;
    const message = `${count} des XFA-Formulars (Prüfungen, Berechnungen, Bedingungen für Felder) ${scripts === 1 ? 'wurde' : 'wurden'} nicht gelesen.`;
    warn('W_SCRIPTS', message);
  }
  if (hidden > 0) {
    const [what, them] =
      hidden === 1
        ? ['1 verborgenes Feld', 'wurde nicht gelesen: Kein Skript zeigt es an']
        : [`${hidden} verborgene Felder`, 'wurden nicht gelesen: Kein Skript zeigt sie an'];
    warn('W_HIDDEN_TEXT', `${what} des XFA-Formulars ${them}.`);
  }
  if (references > 0) {
    const what =
      references === 1 ? '1 Teil des XFA-Formulars verweist' : `${references} Teile des XFA-Formulars verweisen`;
    warn('W_XFA_PARTS', `${what} auf Vorlagen; was dort steht, wurde nicht gelesen.`);
  }
  return warnings;
}
