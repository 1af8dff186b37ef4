import { foldSpace } from '../draft.ts';
import { childrenOf, type XmlElement } from '../ooxml/xml.ts';
import type { Numbered } from './numbering.ts';
import type { RunText } from './runs.ts';
import type { Styles } from './styles.ts';

/** A paragraph read, before it becomes a block or part of a cell. */
export interface Paragraph {
  run: RunText;
  /** White space folded; references without cached result still pending. */
  text: string;
  numbered: Numbered | undefined;
  style: ReturnType<Styles['paragraph']>;
  indent: number | undefined;
  /** Which of its tabs draw a line to write on. */
  ruledTabs: readonly boolean[];
  /** Heading level, by style or outline. */
  heading: number | undefined;
  /** Its own mark is deleted in a tracked change: it runs on into the next paragraph. */
  runsOn: boolean;
}

/** A short paragraph all in bold that does not end like a sentence. */
export function isBoldHeading(paragraph: Paragraph): boolean {
  const { run, text } = paragraph;
  return run.visible > 0 && run.bold === run.visible && text.length <= 100 && !/[.,;:!?]$/.test(text);
}

/** Two paragraphs as one: the mark between them was deleted. */
export function joined(first: Paragraph, second: Paragraph): Paragraph {
  const run = { ...second.run };
  run.text = `${first.run.text}${second.run.text}`;
  run.fields = [
    ...first.run.fields,
    ...second.run.fields.map((field) => ({ ...field, at: field.at + first.run.text.length })),
  ];
  run.notes = [...first.run.notes, ...second.run.notes];
  run.comments = [...first.run.comments, ...second.run.comments];
  run.boxes = [...first.run.boxes, ...second.run.boxes];
  run.visible += first.run.visible;
  run.bold += first.run.bold;
  run.struck += first.run.struck;
  return { ...first, run, text: foldSpace(run.text), runsOn: false };
}

/** The paragraphs inside, those of tables too. */
export function* paragraphsIn(container: XmlElement): Generator<XmlElement> {
  for (const node of childrenOf(container)) {
    if (node.name === 'w:p') yield node;
    else if (node.name !== 'w:del' && node.name !== 'w:sdtPr') yield* paragraphsIn(node);
  }
}
