import { Text, useInput } from 'ink';
import { useRef } from 'react';
import { printable } from '../printable.ts';
import type { Texts } from '../texts/index.ts';

interface Props {
  /** What the password is for. */
  readonly file: string;
  /** Which try this is, from 1. */
  readonly attempt: number;
  readonly tries: number;
  readonly texts: Texts;
  /** Empty: to be left out. */
  readonly onAnswer: (password: string) => void;
  readonly onInterrupt: () => void;
}

/** Asks for a password; what is typed is not shown, nor how much. Enter ends it, Ctrl-U begins anew. */
export function PasswordPrompt({ file, attempt, tries, texts, onAnswer, onInterrupt }: Props) {
  const typed = useRef('');
  useInput((input, key) => {
    if (key.ctrl && input === 'c') return onInterrupt();
    if (key.return) return onAnswer(typed.current);
    if (key.backspace || key.delete) {
      typed.current = Array.from(typed.current).slice(0, -1).join('');
      return;
    }
    if (key.ctrl && input === 'u') typed.current = '';
    if (key.ctrl || key.meta || key.escape || key.tab) return;
    // What is pasted comes in one piece, with its line break.
    const [line = '', ...more] = input.split(/\r?\n|\r/);
    typed.current += line;
    if (more.length > 0) onAnswer(typed.current);
  });
  return <Text>{texts.password.question(printable(file), attempt, tries)}</Text>;
}
