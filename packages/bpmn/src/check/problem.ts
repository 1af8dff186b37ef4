/** What a check found wrong with a BPMN file. */
export interface Problem {
  /** The check's own code: a lint rule's name, `xsd`, `xml`. */
  code: string;
  severity: 'error' | 'warning';
  /** In German, for people. */
  message: string;
  /** The id of the element. */
  element?: string;
  line?: number;
}
