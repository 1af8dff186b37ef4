/**
 * The part of form-js's schema, version 19, that is written here. The viewer (2.0) refuses unknown types and double
 * keys; missing keys and nonsense in `validate` it lets pass, so these types are what keeps them out.
 */
export interface FormJsSchema {
  type: 'default';
  id: string;
  schemaVersion: 19;
  exporter: { name: string; version: string };
  executionPlatform?: string;
  executionPlatformVersion?: string;
  components: FormJsComponent[];
}

export interface Validation {
  required?: true;
  maxLength?: number;
}

interface Keyed {
  id: string;
  key: string;
  label: string;
  description?: string;
  validate?: Validation;
  /** Free key–value pairs that the viewer ignores and a modeller sees. */
  properties?: Record<string, string>;
}

export interface FormJsOption {
  label: string;
  value: string;
}

export type FormJsComponent =
  | ({ type: 'textfield' | 'textarea' | 'number' | 'checkbox' | 'filepicker' } & Keyed)
  | ({ type: 'datetime'; subtype: 'date'; dateLabel: string } & Omit<Keyed, 'label'>)
  | ({ type: 'select' | 'radio' | 'checklist'; values: FormJsOption[] } & Keyed)
  | { type: 'text'; id: string; text: string; properties?: Record<string, string> }
  | { type: 'group'; id: string; label: string; components: FormJsComponent[]; properties?: Record<string, string> }
  | {
      type: 'dynamiclist';
      id: string;
      path: string;
      label: string;
      isRepeating: true;
      allowAddRemove: true;
      defaultRepetitions: number;
      showOutline: true;
      components: FormJsComponent[];
      properties?: Record<string, string>;
    };
