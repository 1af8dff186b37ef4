import { createHash } from 'node:crypto';
import { LotseError } from '@lotse/model';
import { parse } from 'yaml';
import { z } from 'zod';

const FrontMatter = z.object({
  name: z.string(),
  version: z.union([z.string(), z.number()]).transform(String),
  purpose: z.string(),
  /** Name of the schema the answer has to fit. */
  schema: z.string(),
  maxOutputTokens: z.number().int().positive(),
});

/** A prompt as it stands in `prompts/<step>/<language>.md`. */
export interface Prompt extends z.infer<typeof FrontMatter> {
  language: string;
  system: string;
  user: string;
  /** SHA-256 of the file's text, line ends as `\n`. */
  sha256: string;
}

export interface PromptLibrary {
  /** Throws `E_PROMPT` if there is no such prompt. */
  get(name: string, language: string): Prompt;
  /** All of them, in the order in which they were read. */
  all(): Prompt[];
}

function faulty(path: string, what: string, cause?: unknown): LotseError {
  return new LotseError('E_PROMPT', `Der Prompt „${path}“ ist nicht brauchbar: ${what}.`, {
    hint: 'Stellen Sie die Datei wieder her, wie sie ausgeliefert wurde, oder berichtigen Sie sie.',
    where: path,
    cause,
  });
}

/**
 * Reads prompt files: front matter, then the sections `# system` and `# user`. The language is the file's name. Files
 * that do not end in `.md` or lie under `examples/` are passed over.
 *
 * @throws LotseError `E_PROMPT`
 */
export function parsePrompts(files: readonly { path: string; text: string }[]): PromptLibrary {
  const prompts = new Map<string, Prompt>();
  for (const { path, text } of files) {
    if (!path.endsWith('.md') || /(?:^|[\\/])(?:examples|README\.md)/.test(path)) continue;
    const prompt = parsePrompt(path, text.replace(/\r\n?/g, '\n'));
    prompts.set(`${prompt.name}/${prompt.language}`, prompt);
  }
  return {
    get(name, language) {
      const prompt = prompts.get(`${name}/${language}`);
      if (prompt === undefined) throw faulty(`${name}/${language}.md`, 'die Datei fehlt');
      return prompt;
    },
    all: () => [...prompts.values()],
  };
}

function parsePrompt(path: string, text: string): Prompt {
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text);
  if (parts === null) throw faulty(path, 'der Kopf zwischen zwei Zeilen „---“ fehlt');
  const [, head = '', body = ''] = parts;
  let frontMatter: z.infer<typeof FrontMatter>;
  try {
    frontMatter = FrontMatter.parse(parse(head));
  } catch (cause) {
    throw faulty(path, 'im Kopf fehlt eine Angabe oder ist falsch geschrieben', cause);
  }
  const sections = new Map<string, string>();
  for (const section of body.split(/^(?=# (?:system|user)\s*$)/m)) {
    const [, name, content] = /^# (system|user)\s*\n([\s\S]*)$/.exec(section) ?? [];
    if (name !== undefined && content !== undefined) sections.set(name, content.trim());
  }
  const system = sections.get('system');
  const user = sections.get('user');
  if (system === undefined || user === undefined) throw faulty(path, 'der Abschnitt „# system“ oder „# user“ fehlt');
  return {
    ...frontMatter,
    language: path.replace(/^.*[\\/]/, '').replace(/\.md$/, ''),
    system,
    user,
    sha256: createHash('sha256').update(text).digest('hex'),
  };
}

/** Fills `{{name}}`; what is put in is not looked at again. Throws `E_PROMPT` for a name that has no value. */
export function fillPrompt(prompt: Prompt, values: Readonly<Record<string, string>>): { system: string; user: string } {
  const fill = (text: string) =>
    text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw faulty(`${prompt.name}/${prompt.language}.md`, `„{{${name}}}“ ist unbekannt`);
      return value;
    });
  return { system: fill(prompt.system), user: fill(prompt.user) };
}
