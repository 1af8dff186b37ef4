import { german } from './pattern.ts';
import type { TextRule } from './rule.ts';

/** Formular und Organisation, as far as the wording tells; what the form itself shows is in `structure/`. */
export const formRules: readonly TextRule[] = [
  {
    code: 'island-solution',
    says: [
      german(
        '(?:selbst|eigens|intern|hausintern|im Haus|vor Ort|von (?:einem|einer|unserem|unserer|der eigenen|dem) (?:\\w+ ){0,2}(?:Kolleg|Mitarbeiter|Praktikant|IT|EDV|Auszubildenden)\\w*) ?(?:entwickelt|programmiert|erstellt|gebaut|geschrieben)\\w*',
      ),
      german(
        '\\bEigenentwicklung\\w*|\\bInsellösung\\w*|\\bEigenprogrammierung|\\bhauseigene\\w* (?:Datenbank|Programm|Software|Lösung|Anwendung)|\\beigene\\w* (?:Datenbank|Access-\\w+|Software|Programm|Anwendung|Lösung)\\b|örtliche Besonderheit|\\bselbst gebaut\\w*|selbstgebaut\\w*|selbstentwickelt\\w*|selbst entwickelt\\w*',
      ),
      german(
        'selbst (?:gestrickt|geschrieben|programmiert|erstellt|zusammengebaut|angelegt)\\w*…(?:Lösung|Programm|Datenbank|Anwendung|Software|Tool)|(?:Programm|Software|Datenbank|Anwendung|Tool)\\w*…selbst (?:gestrickt|geschrieben|programmiert|gebaut)\\w*|gibt es nur (?:bei uns|hier|in unserer)',
      ),
      german(
        '\\b(?:\\w*programm|\\w*makro|\\w*datenbank|\\w*software|\\w*anwendung|\\w*tool|\\w*skript)\\w*…(?:Kolleg|Mitarbeiter|Praktikant|Azubi|Auszubildende|EDV|IT|Bekannte)\\w*…(?:geschrieben|programmiert|gebaut|entwickelt|gestrickt|gebastelt)|(?:Kolleg|Mitarbeiter|Praktikant|Azubi|Auszubildende|EDV|IT|Bekannte)\\w*…\\b(?:\\w*programm|\\w*makro|\\w*datenbank|\\w*software|\\w*anwendung|\\w*tool|\\w*skript)\\w*…(?:geschrieben|programmiert|gebaut|entwickelt|gestrickt|gebastelt)|\\bEigenbau\\b',
      ),
      german('\\b(?:unsere|eigene|hauseigene) (?:IT|EDV)\\b…(?:programmiert|gebaut|entwickelt|geschrieben)'),
    ],
    sits: german('eingeben|erfass|Datenbank|eintrag|führ'),
  },
];
