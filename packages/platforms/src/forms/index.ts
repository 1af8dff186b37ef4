import type { Platform } from '../target.ts';
import { formJsId, toFormJs } from './to-form-js.ts';

/** form-js: one JSON file for each form that was read. */
export const forms: Platform = {
  target: 'forms',
  name: 'form-js',
  exportFiles: async ({ outline }) =>
    outline.forms.map((form) => ({
      path: `forms/${formJsId(form)}.form.json`,
      content: `${JSON.stringify(toFormJs(form), null, 2)}\n`,
    })),
  preflight: () => [],
};
