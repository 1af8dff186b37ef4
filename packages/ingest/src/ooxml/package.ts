import { posix } from 'node:path';
import { ingestError } from '../errors.ts';
import { parseXml, type XmlElement } from './xml.ts';
import { ZipArchive } from './zip.ts';

export interface Relationship {
  type: string;
  /** Path in the archive, or the address of an external target. */
  target: string;
  external: boolean;
}

/** An Office Open XML package (ECMA-376 part 2): parts and their relationships. */
export class OfficePackage {
  readonly #archive: ZipArchive;
  readonly #where: string;
  readonly #parts = new Map<string, XmlElement | undefined>();

  constructor(bytes: Uint8Array, where: string) {
    this.#archive = new ZipArchive(bytes, where);
    this.#where = where;
  }

  get names(): string[] {
    return this.#archive.names;
  }

  /** The tree of a part, or undefined where the package has none of that path. */
  part(path: string): XmlElement | undefined {
    if (!this.#parts.has(path)) {
      const bytes = this.#archive.read(path);
      this.#parts.set(path, bytes && parseXml(bytes, this.#where));
    }
    return this.#parts.get(path);
  }

  /** The main part: `word/document.xml`, `xl/workbook.xml`, or whatever the package names as such. */
  mainPath(usual: string): string {
    for (const relation of this.relationships('').values()) {
      if (relation.type.endsWith('/officeDocument') && this.#archive.has(relation.target)) return relation.target;
    }
    if (this.#archive.has(usual)) return usual;
    throw ingestError('E_DAMAGED', this.#where, 'der Hauptteil fehlt');
  }

  /** The relationships of a part by id; those of the package for the empty path. */
  relationships(path: string): Map<string, Relationship> {
    const folder = posix.dirname(path);
    const tree = this.part(path === '' ? '_rels/.rels' : posix.join(folder, '_rels', `${posix.basename(path)}.rels`));
    const found = new Map<string, Relationship>();
    for (const node of tree?.children ?? []) {
      if (typeof node === 'string' || node.name !== 'Relationship') continue;
      const { Id, Type, Target, TargetMode } = node.attributes;
      if (!Id || !Type || Target === undefined) continue;
      const external = TargetMode === 'External';
      const inside = Target.startsWith('/')
        ? Target.slice(1)
        : posix.normalize(posix.join(path === '' ? '' : folder, Target));
      found.set(Id, { type: Type, target: external ? Target : inside, external });
    }
    return found;
  }
}
