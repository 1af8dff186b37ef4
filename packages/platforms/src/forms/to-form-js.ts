import { type Form, slug, uniqueId } from '@lotse/model';
import { componentOf, type Field } from './field.ts';
import type { FormJsComponent, FormJsSchema } from './form-js.ts';
import { markdownText, plainText } from './texts.ts';

/** The platform a form is made for, as the modeller writes it into the schema. */
export interface FormPlatform {
  executionPlatform: string;
  executionPlatformVersion: string;
}

const officeLabel = 'Nur von der Behörde auszufüllen';

export interface FormJsOptions {
  platform?: FormPlatform;
  /** Keys that no field may have, since the process uses them itself. */
  reserved?: Iterable<string>;
}

/** The id under which a process refers to the form. */
export function formJsId(form: Form): string {
  return slug(form.id);
}

/**
 * A form that was read, as form-js JSON: sections become groups in the order they first appear, fields for the
 * authority's use a group of their own at the end, never required. Keys and ids are unique; the same form gives the
 * same JSON.
 */
export function toFormJs(form: Form, { platform, reserved = [] }: FormJsOptions = {}): FormJsSchema {
  const ids = new Set<string>();
  const keys = new Set<string>(reserved);
  const toComponent = (field: Field): FormJsComponent =>
    componentOf(field, uniqueId(`Field_${slug(field.id)}`, ids), keys);

  const components: FormJsComponent[] = [
    { type: 'text', id: uniqueId('Titel', ids), text: `# ${markdownText(form.name)}` },
  ];
  const sections = Map.groupBy(
    form.fields.filter((field) => !field.officeUse),
    (field) => field.section ?? '',
  );
  for (const [section, fields] of sections) {
    const members = fields.map(toComponent);
    if (section === '') components.push(...members);
    else {
      components.push({
        type: 'group',
        id: uniqueId('Abschnitt', ids),
        label: plainText(section),
        components: members,
      });
    }
  }
  const office = form.fields.filter((field) => field.officeUse).map(toComponent);
  if (office.length > 0) {
    const mark = { 'lotse:nurBehoerde': 'ja' };
    components.push({
      type: 'group',
      id: uniqueId('Abschnitt', ids),
      label: officeLabel,
      components: office,
      properties: mark,
    });
  }
  const exporter = { name: 'Lotse', version: '0.1.0' };
  return { type: 'default', id: formJsId(form), schemaVersion: 19, exporter, ...platform, components };
}
