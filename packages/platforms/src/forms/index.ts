import type { Platform } from '../target.ts';
import { formNotes } from './notes.ts';
import { formJsId, toFormJs } from './to-form-js.ts';

/** form-js: one JSON file for each form that was read, and notes on what they leave to be done. */
export const forms: Platform = {
  target: 'forms',
  name: 'form-js',
  exportFiles: async ({ outline }) => {
    const files = outline.forms.map((form) => ({
      path: `forms/${formJsId(form)}.form.json`,
      content: `${JSON.stringify(toFormJs(form), null, 2)}\n`,
    }));
    return files.length === 0 ? [] : [...files, { path: 'forms/hinweise.md', content: formNotes(outline.forms) }];
  },
  preflight: () => [],
};
