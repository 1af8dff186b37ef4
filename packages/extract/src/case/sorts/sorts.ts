import type { SourceDocument } from '@lotse/model';
import { contacts } from './contacts.ts';
import { coveringLetter } from './covering-letter.ts';
import { formLetter } from './form-letter.ts';
import { jobAdvertisement } from './job-advertisement.ts';
import { minutes } from './minutes.ts';
import { openingHours } from './opening-hours.ts';
import { pressRelease } from './press-release.ts';
import { priceList } from './price-list.ts';
import { privacyNotice } from './privacy-notice.ts';
import { pagesOf, type Sort } from './sort.ts';

/** In the order in which they are tried. To add a sort is to add a file beside these, and a line here. */
const sorts: readonly Sort[] = [
  privacyNotice,
  openingHours,
  contacts,
  priceList,
  jobAdvertisement,
  pressRelease,
  minutes,
  formLetter,
  coveringLetter,
];

/** The sort of a document that surely tells no procedure; undefined where it may tell one, and for forms. */
export function sortOf(document: SourceDocument): Sort | undefined {
  if (document.fields.length > 1) return undefined;
  const pages = pagesOf(document);
  return sorts.find((sort) => sort.is(pages));
}
