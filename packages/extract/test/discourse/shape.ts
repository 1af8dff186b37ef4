import { type Block, type ProcessOutline, SourceDocument, type Step, walkSteps } from '@lotse/model';
import { documentOf } from '../documents.ts';

/** A short text and the shape of the process that it means. */
export interface DiscourseText {
  title: string;
  /**
   * One block a line. `# 2 Title` heading, `- …` item, `1) …` numbered item, `| a | b |` table row, the first its head;
   * `=== kind id` opens a document, else all is one procedure.
   */
  text: string;
  /**
   * One node a line, indented by two: a word of a task's label, `? word` of a choice's question, `= ja` a way out,
   * `race` with `on message` and `on timer`, `wait word`, `parallel` with `-`, `-> word` of the task jumped to, `.` an
   * end. `a|b` either, `*` any. Empty ways out and the end of the main line are left out.
   */
  shape: string;
}

interface ShapeNode {
  kind: 'task' | 'choice' | 'answer' | 'race' | 'event' | 'wait' | 'parallel' | 'strand' | 'goto' | 'end';
  word: string;
  inner: ShapeNode[];
}

/** The documents of a text. */
export function documentsOf(text: string): SourceDocument[] {
  const parts = text.split(/^=== /m).filter((part) => part.trim() !== '');
  return parts.map((part, index) => {
    const [head = '', ...rest] = part.split('\n');
    const typed = text.startsWith('=== ');
    const [kind = 'procedure', id = `text-${index}`] = typed ? head.split(' ') : [];
    const lines = (typed ? rest : part.split('\n')).filter((line) => line.trim() !== '');
    const document = documentOf(id, lines, { kind: SourceDocument.shape.kind.parse(kind) });
    let headerCells: string[] | undefined;
    document.blocks = document.blocks.flatMap((block): Block[] => {
      const cells = /^\|(.*)\|$/
        .exec(block.text)?.[1]
        ?.split('|')
        .map((cell) => cell.trim());
      if (cells && !headerCells) {
        headerCells = cells;
        return [];
      }
      if (cells && headerCells)
        return [{ ...block, kind: 'tableRow', text: cells.join(' | '), cells, headerCells, table: 0 }];
      const item = /^(-|\d+\)) (.*)/.exec(block.text);
      if (item?.[2])
        return [{ ...block, kind: 'listItem', level: 1, marker: (item[1] ?? '').replace(')', '.'), text: item[2] }];
      return [block];
    });
    return document;
  });
}

/** The shape as it is written down. */
export function parseShape(text: string): ShapeNode[] {
  const root: ShapeNode[] = [];
  const open: { depth: number; inner: ShapeNode[] }[] = [{ depth: -1, inner: root }];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const depth = line.search(/\S/);
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const node = nodeOf(line.trim());
    open.at(-1)?.inner.push(node);
    open.push({ depth, inner: node.inner });
  }
  return normal(root);
}

function nodeOf(line: string): ShapeNode {
  const made = (kind: ShapeNode['kind'], word = ''): ShapeNode => ({ kind, word, inner: [] });
  if (line === '.') return made('end');
  if (line === '-') return made('strand');
  if (line === 'race' || line === 'parallel') return made(line);
  for (const [opener, kind] of [
    ['? ', 'choice'],
    ['= ', 'answer'],
    ['on ', 'event'],
    ['wait ', 'wait'],
    ['-> ', 'goto'],
  ] as const)
    if (line.startsWith(opener)) return made(kind, line.slice(opener.length));
  return made('task', line);
}

/** The shape of a draft. */
export function shapeOf(outline: ProcessOutline): ShapeNode[] {
  const labels = new Map<string, string>();
  for (const { step } of walkSteps(outline.steps)) {
    if ('task' in step) labels.set(step.id ?? '', step.task);
    if ('choice' in step) labels.set(step.id ?? '', step.choice);
  }
  const shape = outline.steps.flatMap((step) => toShape(step, labels));
  if (shape.at(-1)?.kind === 'end') shape.pop();
  return normal(shape);
}

function toShape(step: Step, labels: ReadonlyMap<string, string>): ShapeNode[] {
  const steps = (inner: readonly Step[]) => inner.flatMap((one) => toShape(one, labels));
  if ('task' in step) return [{ kind: 'task', word: step.task, inner: [] }];
  if ('choice' in step)
    return [
      {
        kind: 'choice',
        word: step.choice,
        inner: step.branches.map((branch) => ({ kind: 'answer', word: branch.when ?? '', inner: steps(branch.steps) })),
      },
    ];
  if ('race' in step)
    return [
      {
        kind: 'race',
        word: '',
        inner: step.race.map((event) => ({
          kind: 'event',
          word: 'message' in event.on ? 'message' : 'timer',
          inner: steps(event.steps),
        })),
      },
    ];
  if ('wait' in step) return [{ kind: 'wait', word: step.wait, inner: [] }];
  if ('parallel' in step)
    return [
      {
        kind: 'parallel',
        word: '',
        inner: step.parallel.map((inner) => ({ kind: 'strand', word: '', inner: steps(inner) })),
      },
    ];
  if ('goto' in step) return [{ kind: 'goto', word: labels.get(step.goto) ?? step.goto, inner: [] }];
  if ('end' in step) return [{ kind: 'end', word: '', inner: [] }];
  return [{ kind: 'task', word: JSON.stringify(step), inner: [] }];
}

/** Without ways out that hold nothing; what follows closed ways stands behind the choice, not in the open way. */
function normal(list: ShapeNode[]): ShapeNode[] {
  const result: ShapeNode[] = [];
  for (const node of list) {
    node.inner = normal(node.inner);
    if (node.kind !== 'choice') {
      result.push(node);
      continue;
    }
    const full = node.inner.filter((way) => way.inner.length > 0);
    const open = full.filter((way) => !isClosed(way.inner));
    if (full.length > 1 && open.length === 1 && open[0]) {
      node.inner = full.filter((way) => way !== open[0]);
      result.push(node, ...open[0].inner);
    } else {
      node.inner = full;
      result.push(node);
    }
  }
  return result;
}

function isClosed(list: readonly ShapeNode[]): boolean {
  const last = list.at(-1);
  return last?.kind === 'end' || last?.kind === 'goto';
}

/** Written down again, one node a line. */
export function writeShape(list: readonly ShapeNode[], indent = ''): string {
  const signs = { task: '', choice: '? ', answer: '= ', race: 'race', event: 'on ', wait: 'wait ', parallel: 'parallel', strand: '-', goto: '-> ', end: '.' }; // biome-ignore format: a table
  return list
    .map((node) => `${indent}${signs[node.kind]}${node.word}\n${writeShape(node.inner, `${indent}  `)}`)
    .join('');
}

/** Whether a draft has the meant shape. */
export function hasShape(drafted: readonly ShapeNode[], meant: readonly ShapeNode[]): boolean {
  return (
    drafted.length === meant.length &&
    drafted.every((node, index) => {
      const other = meant[index];
      return other !== undefined && node.kind === other.kind && fits(node.word, other) && sameInner(node, other);
    })
  );
}

function sameInner(node: ShapeNode, other: ShapeNode): boolean {
  if (node.kind !== 'choice' && node.kind !== 'parallel') return hasShape(node.inner, other.inner);
  // The order of ways says nothing.
  return (
    node.inner.length === other.inner.length &&
    other.inner.every((way) => node.inner.some((one) => hasShape([one], [way])))
  );
}

function fits(word: string, meant: ShapeNode): boolean {
  return meant.word
    .split('|')
    .some((one) => one === '*' || one === '' || word.toLowerCase().includes(one.toLowerCase()));
}
