import { courseSigns } from './course-signs.ts';
import type { Sort } from './sort.ts';

const head = /Niederschrift|Protokoll|Sitzung|Tagesordnung|Besprechung|Dienstbesprechung|Mitschrift|Einladung/i;
const meeting =
  /(?<!\p{L})(?:TOP \d+|Tagesordnung\p{L}*|Anwesend\p{L}*|Entschuldigt|Sitzungsleitung|Vorsitz\p{L}*|Beschluss\p{L}*|beschließt|beschlossen|einstimmig|Enthaltung\p{L}*|Gegenstimme\p{L}*|vertagt|berichtet|erinnert|dankt|begrüßt|bittet um|teilt mit|Schriftführung|Protokollführ\p{L}*|eröffnet|schließt die Sitzung|regt an|Aussprache|Kenntnis genommen|nächste (?:Sitzung|Besprechung))(?!\p{L})/u;

/** Who said and decided what in a meeting; minutes in which somebody tells how the work goes are none of these. */
export const minutes: Sort = {
  name: 'das Protokoll einer Sitzung ohne Ablauf',
  neverSteps: false,
  is: (pages) => head.test(pages.head) && pages.shareOf(meeting) >= 0.4 && pages.countOf(courseSigns) <= 1,
};
