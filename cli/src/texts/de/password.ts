/** The question for the password of a protected file. */
export const password = {
  question: (file: string, attempt: number, tries: number) =>
    attempt === 1
      ? `Kennwort für ${file} (leer: überspringen):`
      : `Das Kennwort passt nicht. Kennwort für ${file}, Versuch ${attempt} von ${tries} (leer: überspringen):`,
};
