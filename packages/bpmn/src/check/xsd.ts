import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Problem } from './problem.ts';

const schemaFiles = ['BPMN20.xsd', 'BPMNDI.xsd', 'DC.xsd', 'DI.xsd', 'Semantic.xsd'] as const;

interface Validator {
  validate(xml: string): Problem[];
}

/** Compiled once per process: that takes a second, a file then about 50 ms. */
let compiled: Promise<Validator> | undefined;

async function compileSchema(): Promise<Validator> {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('bpmn-moddle/resources/bpmn/xsd/BPMN20.xsd'));
  const files = new Map<string, Uint8Array>();
  for (const name of schemaFiles) files.set(name, await readFile(join(folder, name)));
  const { XmlBufferInputProvider, XmlDocument, XmlLibError, XsdValidator, xmlRegisterInputProvider } = await import(
    'libxml2-wasm'
  );
  // A scheme of its own: nothing outside of these five files is ever read.
  const base = 'lotse-xsd:/';
  xmlRegisterInputProvider(
    new XmlBufferInputProvider(Object.fromEntries([...files].map(([name, bytes]) => [base + name, bytes]))),
  );
  const schema = XmlDocument.fromBuffer(files.get('BPMN20.xsd') ?? new Uint8Array(), { url: `${base}BPMN20.xsd` });
  const validator = XsdValidator.fromDoc(schema);
  const toProblems = (error: unknown, code: 'xml' | 'xsd'): Problem[] => {
    if (!(error instanceof XmlLibError)) throw error;
    const details = error.details.length > 0 ? error.details : [{ message: error.message, line: 0 }];
    return details.map((detail) => {
      const what = code === 'xml' ? 'Die Datei ist kein gültiges XML' : 'Verstoß gegen das BPMN-Schema';
      const where = detail.line > 0 ? ` in Zeile ${detail.line}` : '';
      const message = `${what}${where}: ${detail.message.trim()}`;
      return { code, severity: 'error', message, ...(detail.line > 0 ? { line: detail.line } : {}) };
    });
  };
  return {
    validate(xml) {
      let document: InstanceType<typeof XmlDocument>;
      try {
        document = XmlDocument.fromString(xml);
      } catch (error) {
        return toProblems(error, 'xml');
      }
      try {
        validator.validate(document);
        return [];
      } catch (error) {
        return toProblems(error, 'xsd');
      } finally {
        document.dispose();
      }
    },
  };
}

/** Checks a file against the BPMN 2.0 schemas that bpmn-moddle ships; empty if it is valid. */
export async function checkXsd(xml: string): Promise<Problem[]> {
  compiled ??= compileSchema();
  return (await compiled).validate(xml);
}
