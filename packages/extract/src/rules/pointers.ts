import { referencesIn } from './references.ts';

const pointer =
  /^(.*?)(?:(?:dann|danach|gleich|sofort|direkt)\s+)?(?:(?:geht es|geht’s|geht's|gehe|gehen Sie|springe|weiter geht es)\s+)?(?:weiter\s+(?:mit|bei|in|unter|ab|zu|nach)|zurück\s+(?:zu|nach|auf|bei)|siehe|s\.|vgl\.|→|->|wieder|gilt|gelten|dann|:)\s*(?:die\s+|der\s+|dem\s+|den\s+|zu\s+|mit\s+|bei\s+)?([^,;:()]+?)(?:\s+entsprechend)?[.!]?$/iu;
const reference =
  /^(?:(?:Ziffer|Ziff\.|Nr\.|Nummer|Abschnitt|Punkt|Pkt\.|Schritt|Zeile)\s+)?\d+(?:\.\d+)*$|^Anm(?:erkung|\.)\s?[a-z]$|^(?:Abschnitt|Kapitel|Punkt)?\s*[„"»]\p{Lu}[\p{L} -]+[“"«]$/u;

/**
 * A jump that a sentence tells without a full clause, spelled out so that grammar can read it: "Bei A siehe Ziffer 3." →
 * "Bei A ist nach Ziffer 3 zu verfahren.", "Ist B der Fall, weiter mit Schritt 2." Undefined where there is none. What
 * stands before the jump stays where it stands.
 */
export function spelledOutPointer(text: string): string | undefined {
  const match = pointer.exec(text);
  const place = match?.[2]?.trim() ?? '';
  if (!match || !reference.test(place) || /sonst siehe|\(/.test(text)) return undefined;
  if (/^\d+$/.test(place) && !/weiter mit|zurück zu|→|->/i.test(text)) return undefined;
  const head = (match[1] ?? '').replace(/:\s*$/, ',').trimEnd();
  const number = /^Anm/.test(place)
    ? place
    : `Ziffer ${referencesIn(/^\d+$/.test(place) ? `Nr. ${place}` : place)[0]?.numbers[0] ?? place}`;
  const titled = /[„"»](.+)[“"«]/u.exec(place)?.[1];
  const clause = titled ? `ist nach Abschnitt „${titled}“ zu verfahren.` : `ist nach ${number} zu verfahren.`;
  if (head === '') return `Dann ${clause}`;
  const isPhrase = /^(?:Bei|Im Falle?|In diesem Falle?|Ohne|Mangels|Andernfalls|Ansonsten|Sonst)(?!\p{L})/u.test(head);
  if (/,$/.test(head) || (isPhrase && !/(?:^|\s)(?:wird|werden|ist|sind|hat|haben|muss|müssen)\s/.test(head)))
    return `${head} ${clause}`;
  // "Kommt nichts: Anm. a", "Bei Widerspruch -> Nr. 4"
  if (
    /^(?:Ist|Sind|Hat|Haben|Wird|Werden|Liegt|Liegen|Fehlt|Fehlen|Kommt|Kommen|Geht|Gehen|Wenn|Falls|Sofern)\s/.test(
      head,
    )
  )
    return `${head.replace(/[,:]$/, '')}, ${clause}`;
  return undefined;
}
